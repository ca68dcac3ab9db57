/** @file The words of the picture of the suite “scale”, in English and Vietnamese. */

const SERIES = {
  cold: { en: 'coop check, first run', vi: 'coop check, lần đầu' },
  unchanged: { en: 'coop check, nothing changed', vi: 'coop check, không có gì thay đổi' },
  'one record changed': { en: 'coop check, one record changed', vi: 'coop check, một hồ sơ thay đổi' },
  'yaml alone': { en: 'yaml, parsing alone', vi: 'yaml, chỉ phân tích cú pháp' },
  'yaml and ajv': {
    en: 'yaml and ajv, blind to references',
    vi: 'yaml và ajv, không xét tham chiếu',
  },
};

const LABELS = {
  title: { en: 'How long it takes to check an archive', vi: 'Kiểm tra một kho hồ sơ mất bao lâu' },
  subtitle: {
    en: 'Both axes are logarithmic; lower is faster',
    vi: 'Cả hai trục theo thang logarit; càng thấp càng nhanh',
  },
  records: { en: 'Number of records', vi: 'Số hồ sơ' },
  time: { en: 'Time in seconds', vi: 'Thời gian (giây)' },
};

const LOCALES = { en: 'en-US', vi: 'vi-VN' };

/** All that the picture says in a language (`en` or `vi`). */
export function scaleChartWords(language) {
  const number = (value, options) => value.toLocaleString(LOCALES[language], options);
  const seconds = (value) => number(value, { maximumSignificantDigits: 2 });
  return {
    title: LABELS.title[language],
    subtitle: LABELS.subtitle[language],
    records: LABELS.records[language],
    time: LABELS.time[language],
    series: (name) => SERIES[name][language],
    count: (value) => number(value),
    tick: (value) => number(value),
    last: (value, size) =>
      language === 'vi'
        ? `${seconds(value)} giây với ${number(size)} hồ sơ`
        : `${seconds(value)} s with ${number(size)} records`,
  };
}
