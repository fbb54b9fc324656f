import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failed } from '@/lib/model/failure';
import { patientHttp, realPace } from '@/lib/sync/patient-http';
import { pace } from './setup';

const request = { method: 'GET', path: '/' } as const;
const failingWith = (failures: readonly Failed['failure'][]) => {
  const left = [...failures];
  return {
    json: vi.fn(async () => {
      const failure = left.shift();
      if (failure) throw new Failed(failure);
      return 'ok';
    }),
  };
};

describe('patience', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks once more when a reply made no sense, and no oftener', async () => {
    const nonsense = { kind: 'unexpected-reply', where: '/', detail: '' } as const;
    const { signal } = new AbortController();
    await expect(patientHttp(failingWith([nonsense]), pace()).json(request, signal)).resolves.toBe('ok');
    const broken = failingWith([nonsense, nonsense, nonsense]);
    await expect(patientHttp(broken, pace()).json(request, signal)).rejects.toMatchObject({
      failure: nonsense,
    });
    expect(broken.json).toHaveBeenCalledTimes(2);
  });

  it.each([
    { kind: 'signed-out' },
    { kind: 'forbidden', what: '/' },
    { kind: 'unreachable', why: 'no-tab' },
  ] as const)('does not try again after %j', async (failure) => {
    const http = failingWith([failure]);
    const asked = patientHttp(http, pace()).json(request, new AbortController().signal);
    await expect(asked).rejects.toMatchObject({ failure });
    expect(http.json).toHaveBeenCalledTimes(1);
  });

  it('lets no request run for longer than twenty seconds', async () => {
    vi.useFakeTimers();
    const silent = { json: vi.fn(() => new Promise<never>(() => undefined)) };
    const time = pace();
    const asked = patientHttp(silent, time).json(request, new AbortController().signal);
    const ended = expect(asked).rejects.toMatchObject({ failure: { kind: 'unreachable', why: 'timeout' } });
    await vi.advanceTimersByTimeAsync(100_000);
    await ended;
    expect(silent.json).toHaveBeenCalledTimes(5);
  });

  it('ends at once when it is stopped', async () => {
    const stop = new AbortController();
    const asked = patientHttp({ json: () => new Promise(() => undefined) }, realPace).json(
      request,
      stop.signal,
    );
    stop.abort(new Failed({ kind: 'forbidden', what: 'origin' }));
    await expect(asked).rejects.toMatchObject({ failure: { kind: 'forbidden' } });
    await expect(realPace.wait(60_000, stop.signal)).rejects.toMatchObject({
      failure: { kind: 'forbidden' },
    });
  });
});
