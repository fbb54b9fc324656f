/** What the page's side uses of `browser.runtime`; after an update of the extension `id` is gone and the rest throws. */
export interface OurRuntime {
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}
/** `true` keeps `respond` open. Messages that are not for us get `false`, so that others can answer them. */
export type MessageListener = (
  received: unknown,
  from: { readonly id?: string; readonly tab?: unknown },
  respond: (answer: unknown) => void,
) => boolean;

/** False in a content script that outlived its extension (update, reload, uninstall). Nothing works there any more. */
export function isAlive(runtime: OurRuntime | undefined): runtime is OurRuntime {
  try {
    return runtime?.id !== undefined;
  } catch {
    return false;
  }
}
