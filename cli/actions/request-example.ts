import type { Call } from '../options.ts';
import { parseYaml } from '../report-file.ts';
import { requestExamples } from '../request-examples.ts';

/** Writes a complete request in YAML with comments; with `--json` what it says, as the gateway takes it. */
export async function requestExample({ ui }: Call, kind: keyof typeof requestExamples): Promise<void> {
  const text = requestExamples[kind][ui.language];
  if (ui.json) return ui.document(parseYaml(text, 'example'));
  ui.streams.stdout.write(text);
}
