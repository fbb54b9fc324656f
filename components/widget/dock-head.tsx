import type { Speech } from './dock-words';
import { Icon, type IconName } from './icon';
import type { Shown } from './shown';

/** What stands open below the head. */
export type Opened = 'pins' | 'hide' | undefined;

interface HeadProps {
  readonly speech: Speech;
  readonly shown: Shown;
  readonly now: string;
  readonly opened: Opened;
  readonly onOpen: (what: 'pins' | 'hide') => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onCollapse: () => void;
}

/** How fresh the figures are, and what can be done with the dock. The whole head is its handle. */
export function DockHead({ speech, shown, now, opened, onOpen, onDrag, onCollapse }: HeadProps) {
  const { say } = speech;
  const onPointerDown = (event: PointerEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button && !button.hasAttribute('data-move')) return;
    button?.focus(); // A drag takes the press before the browser would give the focus, and the arrow keys need it.
    onDrag(event);
  };
  const tool = (icon: IconName, name: string, mark: object, act?: () => void) => (
    <button type="button" class="tool" aria-label={name} title={name} onClick={act} {...mark}>
      <Icon name={icon} flip={icon === 'collapse'} />
    </button>
  );
  return (
    <header class="head" onPointerDown={onPointerDown}>
      <Freshness speech={speech} shown={shown} now={now} />
      {shown.status === 'ready' && shown.deal.demo && <b class="demo">{say('widget.demo')}</b>}
      {tool('add', say('widget.add'), { 'data-add': '', 'aria-expanded': opened === 'pins' }, () =>
        onOpen('pins'),
      )}
      {tool('move', say('widget.move'), { 'data-move': '' })}
      {tool('collapse', say('widget.collapse'), { 'data-collapse': '' }, onCollapse)}
      {tool('close', say('widget.hide'), { 'data-hide': '', 'aria-expanded': opened === 'hide' }, () =>
        onOpen('hide'),
      )}
    </header>
  );
}

function Freshness({ speech: { say, relative }, shown, now }: Pick<HeadProps, 'speech' | 'shown' | 'now'>) {
  if (shown.status !== 'ready') {
    return (
      <>
        {shown.status === 'failed' && <i class="dot warn" />}
        <span class="fresh">{say('widget.name')}</span>
      </>
    );
  }
  const { syncedAt, synced, partial } = shown.deal;
  const state = shown.failure ? 'dot warn' : partial || !syncedAt ? 'dot part' : 'dot';
  return (
    <>
      <i class={state} />
      <span class="fresh" title={synced ?? undefined}>
        {syncedAt ? relative(syncedAt, now) : say('widget.never')}
      </span>
    </>
  );
}
