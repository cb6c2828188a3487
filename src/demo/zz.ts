import { createTypst } from '../adapters/print/typst.ts';
import { facturxFile } from './facturx-file.ts'; import { PAPERS } from './paper.ts';
import { writeFileSync, mkdirSync } from 'node:fs'; import { readFile } from '../formats/read.ts'; import { digest } from '../adapters/digest.ts';
mkdirSync('/tmp/fx',{recursive:true});
const t = createTypst();
console.time('all');
for (const p of PAPERS) { const f = await facturxFile(t, p); writeFileSync('/tmp/fx/'+f.name, f.bytes); const r = await readFile(f); console.log(f.name, f.bytes.length, r.format, r.findings, r.invoices[0]?.amountDue, r.invoices[0]?.precedingInvoices, digest.sha256(f.bytes).slice(0,8)); }
console.timeEnd('all');
