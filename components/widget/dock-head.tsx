import type { Translator } from '@/lib/i18n/translator';
import { Icon } from './icon';
import type { Shown } from './shown';

interface HeadProps {
  readonly t: Translator;
  readonly shown: Shown;
  readonly now: string;
  readonly adding: boolean;
  readonly canAdd: boolean;
  readonly onAdd: () => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onCollapse: () => void;
  readonly onHide: () => void;
}

/** How fresh the figures are, and what can be done with the dock. The whole head is its handle. */
export function DockHead({ t, shown, now, adding, canAdd, onAdd, onDrag, onCollapse, onHide }: HeadProps) {
  const onPointerDown = (event: PointerEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button && !button.hasAttribute('data-move')) return;
    button?.focus(); // A drag takes the press before the browser would give the focus, and the arrow keys need it.
    onDrag(event);
  };
  return (
    <header class="head" onPointerDown={onPointerDown}>
      <Freshness t={t} shown={shown} now={now} />
      {shown.status === 'ready' && shown.deal.demo && <b class="demo">{t.text('widget.demo')}</b>}
      {canAdd && (
        <button
          type="button"
          class="tool"
          data-add
          aria-label={t.text('widget.add')}
          title={t.text('widget.add')}
          aria-expanded={adding}
          onClick={onAdd}
        >
          <Icon name="add" />
        </button>
      )}
      <button
        type="button"
        class="tool grip"
        data-move
        aria-label={t.text('widget.move')}
        title={t.text('widget.move')}
      >
        <Icon name="move" />
      </button>
      <button
        type="button"
        class="tool"
        data-collapse
        aria-label={t.text('widget.collapse')}
        title={t.text('widget.collapse')}
        onClick={onCollapse}
      >
        <Icon name="collapse" flip />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={t.text('widget.hide')}
        title={t.text('widget.hide')}
        onClick={onHide}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}

function Freshness({ t, shown, now }: Pick<HeadProps, 't' | 'shown' | 'now'>) {
  if (shown.status !== 'ready') {
    return (
      <>
        {shown.status === 'failed' && <i class="dot warn" />}
        <span class="fresh">{t.text('widget.name')}</span>
      </>
    );
  }
  const { syncedAt, partial } = shown.deal;
  const state = shown.failure ? 'dot warn' : partial || !syncedAt ? 'dot part' : 'dot';
  return (
    <>
      <i class={state} />
      <span
        class="fresh"
        title={syncedAt ? t.text('widget.synced', { when: t.date(syncedAt, 'time') }) : undefined}
      >
        {syncedAt ? t.relative(syncedAt, now) : t.text('widget.never')}
      </span>
    </>
  );
}
