import { incidentExamples } from '../incident-example.ts';
import type { Call } from '../options.ts';
import { parseYaml } from '../report-file.ts';

/** Writes a complete report in YAML with comments; with `--json` what it says, as the gateway takes it. */
export async function incidentExample({ ui }: Call): Promise<void> {
  const text = incidentExamples[ui.language];
  if (ui.json) return ui.document(parseYaml(text, 'example'));
  ui.streams.stdout.write(text);
}
