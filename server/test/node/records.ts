/** A record in which nothing is to be reported, with the fields in place of its own. */
export function record(id: string, fields: { readonly [field: string]: string } = {}): string {
  const all = {
    title: 'Hội nghị thường niên',
    activity: 'conference',
    date: '2020-05-10',
    parties: '[vn-mps, iom]',
    source: '{ publisher: vn-vna, published: 2020-05-12 }',
    ...fields,
  };
  const lines = Object.entries({ id, ...all }).map(([field, value]) => `${field}: ${value}\n`);
  return lines.join('');
}
