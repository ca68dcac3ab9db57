/**
 * @file `npm run pictures [-- NAME …]`: takes the pictures of the documents from a real editor with the extension, each
 * with words in English and in Vietnamese (`….vi.…`): those of the README, in `docs/images/`, and those of the tour, in
 * `docs/images/tour/`. With names, only those: of a group (`tour`) or of a picture (`card`, `tour/hover`).
 */
import { ensureDependencies } from './lib/dependencies.mjs';
import { runNpm } from './lib/processes.mjs';
import { runScript, ScriptError, say } from './lib/say.mjs';
import { readmePictures } from './pictures/readme.mjs';
import { takePictures } from './pictures/stage.mjs';
import { tourPictures } from './pictures/tour.mjs';

const groups = [readmePictures, tourPictures];

/** The groups with the pictures that are asked for; a name that nothing bears gives a `ScriptError`. */
function chosen(names) {
  const isMeant = (group, picture) => {
    const whole = group.folder === '' ? picture.name : `${group.folder}/${picture.name}`;
    return names.length === 0 || names.includes(whole) || names.includes(group.name);
  };
  const found = groups
    .map((group) => ({ ...group, pictures: group.pictures.filter((picture) => isMeant(group, picture)) }))
    .filter(({ pictures }) => pictures.length > 0);
  if (found.length === 0) throw new ScriptError(`No picture is called ${names.join(' or ')}.`);
  return found;
}

await runScript(async () => {
  const wanted = chosen(process.argv.slice(2));
  await ensureDependencies();
  say('Building …');
  await runNpm(['run', '--silent', 'build'], 'The build failed');
  for (const group of wanted) {
    await takePictures(group, 'en', '');
    await takePictures(group, 'vi', '.vi');
  }
});
