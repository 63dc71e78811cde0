import { didYouMean } from '../words.ts';
import { ExportRefused, type ExportFormat, type ExportRequest } from './exportFormat.ts';

/** A file that is ready to be written out. */
export interface ExportFile {
  readonly mediaType: string;
  readonly fileName: string;
  readonly chunks: Iterable<string>;
}

/** Makes the file of a name such as `graph.gexf`; throws `ExportRefused` where there is none or it cannot be. */
export async function openExport(
  formats: readonly ExportFormat[],
  name: string,
  request: ExportRequest,
): Promise<ExportFile> {
  const found = formats.find((format) => nameOf(format) === name);
  if (found === undefined) throw new ExportRefused('NOT_FOUND', unknownName(formats, name));
  checkParameters(found, request.parameters);
  const { claim, dossier, id, question } = request.parameters;
  const told = (id ?? dossier ?? claim ?? question)?.replaceAll(/[^\w.-]+/g, '-');
  return {
    mediaType: found.mediaType,
    fileName: told === undefined ? name : `${found.what}-${told}.${found.format}`,
    chunks: await found.write(request),
  };
}

const nameOf = ({ what, format }: ExportFormat): string => `${what}.${format}`;

function unknownName(formats: readonly ExportFormat[], name: string): string {
  const names = formats.map(nameOf);
  return `expected one of ${names.join(', ')}; got ${JSON.stringify(name)}${didYouMean(name, names)}`;
}

function checkParameters({ parameters, ...format }: ExportFormat, given: ExportRequest['parameters']): void {
  const names = Object.keys(parameters);
  for (const [name, need] of Object.entries(parameters)) {
    if (need === 'needed' && (given[name] ?? '') === '') {
      throw new ExportRefused(
        'BAD_USER_INPUT',
        `${name}: expected with ${nameOf({ parameters, ...format })}; got none`,
      );
    }
  }
  const other = Object.keys(given).find((name) => !names.includes(name));
  if (other === undefined) return;
  const expected = names.length === 0 ? 'no parameter' : `no other parameter than ${names.join(', ')}`;
  throw new ExportRefused(
    'BAD_USER_INPUT',
    `${other}: expected ${expected} with ${nameOf({ parameters, ...format })}; got it${didYouMean(other, names)}`,
  );
}
