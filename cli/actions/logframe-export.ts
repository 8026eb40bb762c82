import type { ExportInput } from '#gateway/contract';
import { type Client, withClient } from '../client.ts';
import { fillNew } from '../new-file.ts';
import type { Call } from '../options.ts';
import { readYamlFile } from '../report-file.ts';
import { given } from '../scope.ts';

/** Options of an export, still text. */
export interface LogframeExportOptions {
  period?: string;
  format?: string;
  out?: string;
  public?: true;
  activity?: string;
  mapping?: string;
  proof?: true;
}

/**
 * Writes the logical framework of a period to a new file, and beside it, when asked, what proves its numbers (`.proof.json`). Throws USAGE, INPUT_INVALID,
 * LOGFRAME_MAPPING_MISSING, FILE_UNREADABLE, FILE_EXISTS, FILE_UNWRITABLE.
 */
export async function logframeExport(call: Call, options: LogframeExportOptions): Promise<void> {
  const { ui } = call;
  const file = given(call, options.out, '--out');
  const read = async (name: string | undefined) => (name === undefined ? undefined : await readYamlFile(name, ui.streams));
  const [activity, mapping] = [await read(options.activity), await read(options.mapping)];
  const body = {
    // Checked against the list of words before any action runs.
    format: given(call, options.format, '--format'),
    language: ui.language,
    ...(options.period === undefined ? {} : { period: options.period }),
    ...(options.public ? { public: true } : {}),
    ...(activity === undefined ? {} : { activity }),
    ...(mapping === undefined ? {} : { mapping }),
  } as ExportInput;
  await withClient(call, async (client) => {
    await fillNew(file, (open) => client.download('/v1/logframe/export', open, body));
    const files = [file, ...(options.proof ? [await writeProof(client, `${file}.proof.json`, options.period)] : [])];
    if (ui.json) return ui.document({ files });
    for (const each of files) ui.done(ui.t('text.logframeExported', { file: each }));
  });
}

/** Writes the proof of a period to a new file; its name. */
export async function writeProof(client: Client, file: string, period: string | undefined): Promise<string> {
  const query = period === undefined ? '' : `?period=${encodeURIComponent(period)}`;
  await fillNew(file, (open) => client.download(`/v1/logframe/proof${query}`, open));
  return file;
}
