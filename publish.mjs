// Builds Torch.Sim for machines without a .NET SDK: one folder per platform with program, data and third-party notices.
//   node publish.mjs [--out DIR] [--rid linux-x64 --rid win-x64]
// Needs the .NET SDK and Node.js; the result needs neither.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const options = { out: join(root, 'publish'), rids: [] };
for (let i = 2; i < process.argv.length; i += 2) {
  const [name, value] = [process.argv[i], process.argv[i + 1]];
  if (name === '--out' && value) options.out = value;
  else if (name === '--rid' && /^(linux|win|osx)-(x64|arm64)$/.test(value ?? '')) options.rids.push(value);
  else {
    console.error(`${name} ${value ?? ''}: expected --out DIR or --rid such as linux-x64, win-x64`);
    process.exit(2);
  }
}
if (options.rids.length === 0) options.rids = ['linux-x64', 'win-x64'];

for (const rid of options.rids) {
  const target = join(options.out, `torch-sim-${rid}`);
  rmSync(target, { recursive: true, force: true });
  execFileSync('dotnet', ['publish', join(root, 'src/Silo'), '-c', 'Release', '-r', rid, '--self-contained', 'true', '-o', target, '-v', 'q', '--nologo', '-p:PublishDocumentationFiles=false', '-p:DebugType=none'], { stdio: 'inherit' });
  cpSync(join(root, 'scenarios-data'), join(target, 'scenarios-data'), { recursive: true });
  for (const page of ['README.md', 'LICENSE', 'CHANGELOG.md']) cpSync(join(root, page), join(target, page));
  for (const page of ['docs', 'ARCHITECTURE.md', 'src/Model/EQUATIONS.md', 'src/Model/ODD.md', 'src/Grains/README.md']) {
    cpSync(join(root, page), join(target, page), { recursive: true });
  }
  writeFileSync(join(target, 'THIRD-PARTY-NOTICES.md'), notices(rid));
  console.log(target);
}

/** Every package that ends up in the program: version, licence and owner as the package states them, then the licence texts that packages carry. */
function notices(rid) {
  const assets = JSON.parse(readFileSync(join(root, 'src/Silo/obj/project.assets.json'), 'utf8'));
  const target = assets.targets[`net10.0/${rid}`] ?? assets.targets['net10.0'];
  const libraries = Object.entries(target).filter(([, library]) => library.type === 'package').map(([id]) => id.split('/'));
  // A self-contained program carries the runtime: packages that are downloaded but not referenced.
  const runtime = Object.values(assets.project.frameworks).flatMap((framework) => framework.downloadDependencies ?? [])
    .filter((pack) => pack.name.includes('.Runtime.') && pack.name.endsWith(rid)).map((pack) => [pack.name, pack.version.match(/[^[,\s]+/)[0]]);
  const rows = [...libraries, ...runtime].map(([name, version]) => {
    const folder = Object.keys(assets.packageFolders).map((base) => join(base, name.toLowerCase(), version.toLowerCase())).find(existsSync);
    const nuspec = folder ? readFileSync(join(folder, readdirSync(folder).find((file) => file.endsWith('.nuspec'))), 'utf8') : '';
    const field = (tag) => nuspec.match(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`))?.[1].trim() ?? '';
    return { name, version, licence: licenceOf(nuspec, field), owner: field('copyright') || field('authors'), home: field('projectUrl'), texts: textsIn(folder) };
  });
  const modules = JSON.parse(readFileSync(join(root, 'src/Viewer/package-lock.json'), 'utf8')).packages;
  for (const [path, entry] of Object.entries(modules)) {
    if (path.startsWith('node_modules/')) {
      const texts = textsIn(join(root, 'src/Viewer/obj/npm'));
      rows.push({ name: path.slice('node_modules/'.length), version: entry.version, licence: entry.license ?? 'see package', owner: '', home: '', texts });
    }
  }
  rows.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const lines = rows.map((row) => `| ${row.name} | ${row.version} | ${row.licence} | ${clean(row.owner)} | ${row.home} |`);
  const carriers = new Map();
  for (const row of rows) for (const text of row.texts) carriers.set(text, [...(carriers.get(text) ?? []), `${row.name} ${row.version}`]);
  const texts = [...carriers].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return `# Third-party notices\n\nWritten by publish.mjs from the packages of this build (${rid}).\n\n| package | version | licence | by | home |\n|---|---|---|---|---|\n${lines.join('\n')}\n\n${texts.join('\n')}`;
}

/** Licence and notice files at the top of a package. */
function textsIn(folder) {
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile()).map((file) => file.name)
    .filter((file) => /^(licen[cs]e|notice|third-?party|ofl|copying)/i.test(file) && /(^[^.]+|\.(txt|md))$/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').trim());
}

function licenceOf(nuspec, field) {
  const expression = nuspec.match(/<license type="expression">([^<]*)</)?.[1];
  if (expression) return expression;
  const file = nuspec.match(/<license type="file">([^<]*)</)?.[1];
  return file ? `file ${file} in the package` : field('licenseUrl') || 'not stated';
}

function clean(text) {
  return text.replaceAll('|', '/').replace(/\s+/g, ' ');
}
