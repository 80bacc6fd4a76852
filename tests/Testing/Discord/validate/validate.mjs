// Reads {operation, body, files} as JSON, one a line; answers each with a JSON list of complaints, empty when there are none.
import readline from 'node:readline';
import { checkSchema } from './schemas.mjs';
import { checkRules } from './rules.mjs';

for await (const line of readline.createInterface({ input: process.stdin })) {
  let complaints;
  try {
    const { operation, body, files } = JSON.parse(line);
    complaints = checkSchema(operation, body);
    if (complaints.length === 0)
      complaints = checkRules(operation, body, files ?? []);
  } catch (e) {
    complaints = [`the check itself failed: ${e.message}`];
  }
  process.stdout.write(JSON.stringify(complaints) + '\n');
}
