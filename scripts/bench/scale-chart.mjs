/** @file The picture of the suite “scale”: time against the number of records, for each program. */
import { logScale, ticksAround } from './log-axis.mjs';
import { scaleChartWords } from './scale-chart-words.mjs';
import { characters, element, rounded, words } from './svg.mjs';

const WIDTH = 860;
const HEIGHT = 440;
const PLOT = { left: 84, right: 548, top: 76, bottom: 370 };
/** Between the first and last size and the sides of the plot. */
const INSET = 28;
const LEGEND = { left: 580, step: 56, sample: 34 };
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

/** Each colour with the one for dark surroundings. */
const COLOURS = {
  background: ['#ffffff', '#0d1117'],
  ink: ['#1f2328', '#e6edf3'],
  faint: ['#59636e', '#9198a1'],
  grid: ['#d9dee4', '#2b323b'],
};

/** What is drawn of which program; told apart by form as well as by colour. `marker` is a path around a point. */
const STYLES = {
  'yaml and ajv': { colours: ['#bc4c00', '#f0883e'], marker: 'M0 5.5L5 -3.5H-5Z' },
  'yaml alone': { colours: ['#59636e', '#9198a1'], marker: 'M0 -5.5L5 3.5H-5Z', dashes: '2 4' },
  cold: { colours: ['#0969da', '#58a6ff'], marker: 'M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0 -4.5 0Z' },
  'one record changed': {
    colours: ['#8250df', '#bc8cff'],
    marker: 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
    dashes: '7 4',
  },
  unchanged: { colours: ['#1a7f37', '#3fb950'], marker: 'M-4 -4H4V4H-4Z' },
};

/**
 * An SVG picture, in English (`en`) or Vietnamese (`vi`), of the figures of the suite: sizes with `records` and
 * `programs`, each program with `name` and `elapsed` milliseconds. It has its own background, which follows whether its
 * surroundings are light or dark.
 */
export function scaleChart(sizes, language) {
  const say = scaleChartWords(language);
  const series = seriesOf(sizes);
  const axes = axesFor(sizes, series);
  const parts = [
    element('title', { id: 'title' }, [characters(say.title)]),
    element('desc', { id: 'description' }, [characters(descriptionOf(series, say))]),
    element('style', {}, [characters(styleSheet())]),
    element('rect', {
      class: 'background',
      width: WIDTH,
      height: HEIGHT,
      rx: 6,
      fill: COLOURS.background[0],
    }),
    words(say.title, { x: 24, y: 34, 'font-size': 18, 'font-weight': 600, ...ink('ink') }),
    words(say.subtitle, { x: 24, y: 56, 'font-size': 13, ...ink('faint') }),
    ...timeAxis(axes, say),
    ...recordsAxis(axes, say),
    ...series.map((one) => lineOf(one, axes)),
    ...series.map((one, index) => legendOf(one, index, say)),
  ];
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    lang: language,
    role: 'img',
    'aria-labelledby': 'title description',
    'font-family': FONT,
  };
  return `${element('svg', frame, parts.map((part) => `\n${part}`).concat('\n'))}\n`;
}

/** The points `{ records, seconds }` of each program that was measured, the slowest first. */
function seriesOf(sizes) {
  return Object.keys(STYLES)
    .map((name) => ({ name, points: pointsOf(sizes, name) }))
    .filter(({ points }) => points.length > 0)
    .sort((left, right) => right.points.at(-1).seconds - left.points.at(-1).seconds);
}

function pointsOf(sizes, name) {
  return sizes.flatMap(({ records, programs }) =>
    programs
      .filter((program) => program.name === name)
      .map(({ elapsed }) => ({ records, seconds: elapsed / 1000 })),
  );
}

function axesFor(sizes, series) {
  const counts = sizes.map(({ records }) => records);
  const ticks = ticksAround(series.flatMap(({ points }) => points.map(({ seconds }) => seconds)));
  const [least, greatest] = [counts[0], counts.at(-1)];
  const middle = (PLOT.left + PLOT.right) / 2;
  return {
    counts,
    ticks,
    x:
      counts.length === 1
        ? () => middle
        : logScale([least, greatest], [PLOT.left + INSET, PLOT.right - INSET]),
    y: logScale([ticks[0], ticks.at(-1)], [PLOT.bottom, PLOT.top]),
  };
}

function timeAxis({ ticks, y }, say) {
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    ...ticks.flatMap((tick) => [
      line({ x1: PLOT.left, x2: PLOT.right, y1: y(tick), y2: y(tick) }),
      words(say.tick(tick), {
        x: PLOT.left - 10,
        y: y(tick) + 4,
        'font-size': 12,
        'text-anchor': 'end',
        ...ink('ink'),
      }),
    ]),
    words(say.time, {
      transform: `translate(26 ${middle}) rotate(-90)`,
      'font-size': 13,
      'text-anchor': 'middle',
      ...ink('faint'),
    }),
  ];
}

function recordsAxis({ counts, x }, say) {
  return [
    ...counts.flatMap((records) => [
      line({ x1: x(records), x2: x(records), y1: PLOT.top, y2: PLOT.bottom }),
      words(say.count(records), {
        x: x(records),
        y: PLOT.bottom + 20,
        'font-size': 12,
        'text-anchor': 'middle',
        ...ink('ink'),
      }),
    ]),
    words(say.records, {
      x: (PLOT.left + PLOT.right) / 2,
      y: PLOT.bottom + 46,
      'font-size': 13,
      'text-anchor': 'middle',
      ...ink('faint'),
    }),
  ];
}

function lineOf({ name, points }, { x, y }) {
  const places = points.map(({ records, seconds }) => [x(records), y(seconds)]);
  return element('g', paint(name), [polyline(name, places), ...places.map((place) => markerAt(name, place))]);
}

function legendOf({ name, points }, index, say) {
  const y = PLOT.top + 14 + index * LEGEND.step;
  const { records, seconds } = points.at(-1);
  const { left, sample } = LEGEND;
  const x = left + sample + 10;
  return element('g', {}, [
    element('g', paint(name), [
      polyline(name, [
        [left, y],
        [left + sample, y],
      ]),
      markerAt(name, [left + sample / 2, y]),
    ]),
    words(say.series(name), { x, y: y + 4, 'font-size': 13, ...ink('ink') }),
    words(say.last(seconds, records), { x, y: y + 22, 'font-size': 12, ...ink('faint') }),
  ]);
}

function polyline(name, places) {
  return element('polyline', {
    points: places.map((place) => place.map(rounded).join(',')).join(' '),
    'stroke-width': 2,
    'stroke-dasharray': STYLES[name].dashes,
    fill: 'none',
  });
}

function markerAt(name, [x, y]) {
  return element('path', {
    d: STYLES[name].marker,
    transform: `translate(${rounded(x)} ${rounded(y)})`,
    stroke: 'none',
  });
}

function line(places) {
  return element('line', { ...places, class: 'grid', stroke: COLOURS.grid[0] });
}

function ink(name) {
  return { class: name, fill: COLOURS[name][0] };
}

function paint(name) {
  const [light] = STYLES[name].colours;
  return { class: classOf(name), stroke: light, fill: light };
}

/** What is shown in dark surroundings instead of the attributes. */
function styleSheet() {
  const rules = [
    `.background { fill: ${COLOURS.background[1]} }`,
    `.ink { fill: ${COLOURS.ink[1]} }`,
    `.faint { fill: ${COLOURS.faint[1]} }`,
    `.grid { stroke: ${COLOURS.grid[1]} }`,
    ...Object.entries(STYLES).map(
      ([name, { colours }]) => `.${classOf(name)} { stroke: ${colours[1]}; fill: ${colours[1]} }`,
    ),
  ];
  return `@media (prefers-color-scheme: dark) { ${rules.join(' ')} }`;
}

function classOf(name) {
  return name.replaceAll(' ', '-');
}

/** The last figure of each line, for who does not see the picture. */
function descriptionOf(series, say) {
  return series
    .map(({ name, points }) => {
      const { records, seconds } = points.at(-1);
      return `${say.series(name)}: ${say.last(seconds, records)}.`;
    })
    .join(' ');
}
