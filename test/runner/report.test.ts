import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { answerTo } from '@/lib/runner/report';

const data = 'test/fixtures/tiny.json';
const run = promisify(execFile);
const command = (...words: string[]) =>
  run(process.execPath, ['--import', './lib/runner/resolve.mjs', 'lib/runner/report.ts', ...words]);

interface Content {
  readonly meta: Record<string, unknown>;
  readonly deals: Record<string, unknown>[];
  readonly lossReasons: Record<string, unknown>[];
}

/** The tiny company with something wrong in it, in a file of its own. */
function broken(spoil: (content: Content) => void): string {
  const content = JSON.parse(readFileSync(data, 'utf8'));
  spoil(content);
  const file = join(mkdtempSync(join(tmpdir(), 'runner-')), 'broken.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the command', () => {
  it('writes the figures of several reports, and nothing else, to standard output', async () => {
    const { stdout, stderr } = await command(
      '--data',
      data,
      '--report',
      'loss-reasons,goal-won-deals',
      '--figures',
    );
    const expected = JSON.parse(readFileSync('test/fixtures/expected/tiny-warsaw.json', 'utf8'));
    expect(stderr).toBe('');
    expect(Object.keys(JSON.parse(stdout))).toEqual(['loss-reasons', 'goal-won-deals']);
    expect(JSON.parse(stdout)['goal-won-deals']).toEqual(expected['goal-won-deals']);
    // To the last digit: shares are written with six decimals.
    expect(JSON.parse(stdout)['loss-reasons']).toEqual(expected['loss-reasons']);
  });

  it('ends with code 2, file, record and field on standard error, and no output when the input is bad', async () => {
    const file = broken((content) => {
      content.deals[6] = { ...content.deals[6], amount: 'much' };
    });
    await expect(command('--data', file, '--report', 'all')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: `${file}: deals "d07" field amount: is not of type number\n`,
    });
  });
});

describe('the runner', () => {
  it('lists the reports with what they need', async () => {
    expect(await answerTo(['--list'])).toContain('loss-reasons\tdeals,lossReasons\n');
  });

  it('prefers the arguments to what the file says of itself', async () => {
    const found = JSON.parse(
      await answerTo([
        '--data',
        data,
        '--report',
        'loss-reasons',
        '--json',
        '--from',
        '2025-03-20',
        '--zone',
        'UTC',
      ]),
    );
    expect(found.foot).toMatchObject({ from: '2025-03-20', to: '2025-04-01', timeZone: 'UTC' });
    expect(found.figures.count).toBe(1);
  });

  it('filters', async () => {
    const found = await answerTo([
      '--data',
      data,
      '--report',
      'loss-reasons',
      '--figures',
      '--filter',
      '{"userIds":["u1"]}',
    ]);
    expect(JSON.parse(found)['loss-reasons'].count).toBe(1);
  });

  it('takes options of the reports asked for', async () => {
    const count = async (...options: string[]) => {
      const words = ['--data', data, '--report', 'loss-reasons,rep-dashboard', '--figures'];
      const found = await answerTo([...words, ...options.flatMap((option) => ['--option', option])]);
      return JSON.parse(found)['loss-reasons'].rows;
    };
    expect(Object.keys(await count('group=category', 'unqualified=true', 'peer=u2'))).toContain('competitor');
    expect(Object.keys(await count())).toContain('comp');
  });

  it('writes a readable table', async () => {
    const text = await answerTo(['--data', data, '--report', 'loss-reasons']);
    expect(text).toContain('3 deals were lost. Too few to say why.');
    expect(text).toMatch(/Price\s+2\s+66\.7%/);
  });

  it('writes CSV whose texts no spreadsheet takes for a formula', async () => {
    const file = broken((content) => {
      content.lossReasons[0] = { id: 'price', name: '=1+1, "free"' };
    });
    const csv = await answerTo(['--data', file, '--report', 'loss-reasons', '--csv']);
    expect(csv).toContain(`price,"'=1+1, ""free""",2,`);
  });

  it.each([
    [['--data', data, '--report', 'nonsense'], '--report: no report is called nonsense'],
    [
      ['--data', data, '--report', 'loss-reasons', '--zone', 'Mars/Olympus'],
      'no zone is called Mars/Olympus',
    ],
    [['--data', data, '--report', 'loss-reasons', '--from', '2025-02-30'], '--from: no such day'],
    [
      ['--data', data, '--report', 'loss-reasons', '--filter', '{"userIds":[5]}'],
      '--filter field userIds.0: ',
    ],
    [['--data', data, '--report', 'loss-reasons', '--filter', '{"owners":[]}'], '--filter field owners: '],
    [
      ['--data', data, '--report', 'loss-reasons', '--option', 'group'],
      '--option: group is not like id=value',
    ],
    [
      ['--data', data, '--report', 'loss-reasons', '--option', 'peer=u1'],
      '--option peer: is no option of these reports; there are group, unqualified',
    ],
    [
      ['--data', data, '--report', 'loss-reasons', '--option', 'group=owner'],
      '--option group: is none of reason, category',
    ],
    [['--data', 'nowhere.json', '--report', 'all'], 'nowhere.json: cannot be read'],
    [['--report', 'all'], '--data: is missing'],
    [['--date', data], 'arguments: '],
  ])('refuses %j', async (words, message) => {
    await expect(answerTo(words)).rejects.toThrow(message);
  });

  it('names the meta field that is missing, and the argument that would give it', async () => {
    const file = broken((content) => {
      delete content.meta['asOf'];
    });
    await expect(answerTo(['--data', file, '--report', 'all'])).rejects.toThrow(
      `${file}: meta.asOf: is missing, and --as-of is not given`,
    );
  });
});
