// What whoever installs Mahdar relies on: what is fetched, what may run meanwhile, and what a running bot needs.

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { allowScripts, dependencies, scripts } = read('package.json');

/** What a file imports from elsewhere: by its name at the beginning or the end of a statement, or when it is needed. */
const IMPORTS = /(?:^(?:import|export|\}).* from |^import |\bimport\()'([\w@][\w@./:-]*)'/gm;

/** `@scope/name/part` is a part of the package `@scope/name`. */
const packageOf = (name: string) =>
  name.startsWith('node:') ? name : name.split('/', name.startsWith('@') ? 2 : 1).join('/');

interface Locked {
  dev?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
}
const locked = Object.entries<Locked>(read('package-lock.json').packages).filter(([path]) => path !== '');

test('every package is locked by its checksum, and only those that are named run a script when they are installed', () => {
  expect(locked.filter(([, { integrity }]) => !integrity)).toEqual([]);
  const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(running.map(([path]) => path)).toEqual(
    Object.keys(allowScripts).map((name) => `node_modules/${name}`),
  );
  expect(running.filter(([, { dev }]) => !dev)).toEqual([]);
});

test('a running bot imports nothing that is there for developing alone', () => {
  const files = ['src', 'commands'].flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: ROOT }));
  const imported = files.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    return [...source.matchAll(IMPORTS)].map(([, name = '']) => packageOf(name));
  });
  const packages = imported.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
  expect(packages.length).toBeGreaterThan(50);
  expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
});

test.each(['start', 'ask', 'index', 'register', 'settings'])(
  'npm run %s on a Node that is too old says which one it needs',
  (name) => {
    const older = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})';
    const { status, stderr } = spawnSync('sh', ['-c', scripts[name]], {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}`,
      },
    });
    expect({ status, stderr }).toEqual({
      status: 78,
      stderr: 'Mahdar needs Node 24 or newer, and this is 20.20.2.\n',
    });
  },
);

test('image and unit start what npm start does, the image on the Node that is tested', () => {
  const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
  const { version } = read('package-lock.json').packages['node_modules/node'];
  const images = [...text('Dockerfile').matchAll(/^FROM node:([\d.]+)/gm)].map(([, tag]) => tag);
  expect(images).toEqual([version, version]);
  expect(text('Dockerfile')).toContain(
    `CMD ${JSON.stringify(scripts.start.split(' ')).replaceAll(',', ', ')}\n`,
  );
  expect(text('deploy/mahdar.service')).toContain(`ExecStart=/usr/bin/${scripts.start}\n`);
});
