/** @file How VS Code looks in all pictures: quiet, light, and in one language. */

/** The editor's settings in all pictures. */
export const lookOfPictures = {
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': "'Noto Sans Mono', Menlo, Consolas, monospace",
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'git.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

/**
 * A browser whose pages tell VS Code that they are in a language: what the extension says is in that language then,
 * and VS Code itself stays English without its language pack.
 */
export function inLanguage(browser, language) {
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options);
      await context.addInitScript((tag) => {
        globalThis._VSCODE_NLS_LANGUAGE = tag;
      }, language);
      return context;
    },
  };
}
