import { Block } from '@/components/widget/card-block';
import { SaidWords } from '@/components/widget/said';
import type { WidgetCard } from '@/lib/model/widget-card';
import styles from './deal-card.module.css';
import { Section } from './section';

interface DealCardProps {
  card: WidgetCard;
  stale: boolean;
  onDeal: (id: string) => void;
}

/** A widget's contents as a section of the panel. */
export function DealCard({ card, stale, onDeal }: DealCardProps) {
  return (
    <Section title={card.title} note={card.side && <SaidWords said={card.side} />} stale={stale}>
      <div class={styles['blocks']}>
        {card.blocks.map((block, i) => (
          <Block key={i} block={block} cx={classNames} onDeal={onDeal} />
        ))}
      </div>
    </Section>
  );
}

/** Plain names of the blocks as those of this style sheet. */
const classNames = (names: string): string =>
  names
    .split(' ')
    .flatMap((name) => styles[name] ?? [])
    .join(' ');
