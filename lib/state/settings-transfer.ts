import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { type Failure, failureOf } from '@/lib/model/failure';
import { pinsSetting, preferencesSetting } from '@/lib/settings/settings';
import {
  type Difference,
  differences,
  newPins,
  portable,
  readSettings,
  type SettingsFile,
  settingsText,
} from '@/lib/settings/settings-file';
import type { Session } from './session';

/** A file that was chosen: what it would change, and nothing of it kept yet. */
export interface Tried {
  readonly file: string;
  readonly changes: readonly Difference[];
}

/** Settings as a file, and back: what a file would change is shown before any of it is kept. */
export const SettingsTransfer = createModel((session: Session) => {
  const tried = signal<Tried | null>(null);
  const failure = signal<{ readonly file: string; readonly failure: Failure } | null>(null);
  /** How many settings the last file changed; null while none was kept. */
  const kept = signal<number | null>(null);
  let read: SettingsFile | undefined;

  const now = async (): Promise<SettingsFile> => {
    const account = session.account.peek();
    return {
      preferences: portable(await preferencesSetting.read()),
      pins: account ? await pinsSetting(account.id).read() : [],
    };
  };
  const clear = (): void => {
    read = undefined;
    tried.value = null;
    failure.value = null;
    kept.value = null;
  };
  return {
    tried: tried as ReadonlySignal<Tried | null>,
    failure: failure as ReadonlySignal<{ readonly file: string; readonly failure: Failure } | null>,
    kept: kept as ReadonlySignal<number | null>,
    /** The text of a file with what is set now. */
    text: async (): Promise<string> => settingsText(await now()),
    async look(file: Pick<File, 'name' | 'text'>) {
      clear();
      try {
        const found = readSettings(await file.text());
        const here = await now();
        // Without an account there is nothing to pin to.
        read = session.account.peek() ? found : { ...found, pins: [] };
        tried.value = { file: file.name, changes: differences(here, read) };
      } catch (error) {
        failure.value = { file: file.name, failure: failureOf(error) };
      }
    },
    /** All of it, or, where it cannot be written, none. */
    async keep() {
      const [file, chosen] = [tried.peek(), read];
      if (!file || !chosen) return;
      const account = session.account.peek();
      const before = await preferencesSetting.read();
      try {
        await preferencesSetting.change(({ calendars }) => ({
          ...chosen.preferences,
          ...(calendars && { calendars }),
        }));
        if (account && chosen.pins.length > 0) {
          await pinsSetting(account.id).change((pins) => [...pins, ...newPins(pins, chosen.pins)]);
        }
        clear();
        kept.value = file.changes.length;
      } catch (error) {
        await preferencesSetting.write(before).catch(() => undefined);
        failure.value = { file: file.file, failure: failureOf(error) };
      }
    },
    cancel: clear,
  };
});
export type SettingsTransfer = InstanceType<typeof SettingsTransfer>;
