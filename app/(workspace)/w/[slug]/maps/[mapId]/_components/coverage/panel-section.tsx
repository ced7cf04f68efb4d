/** A part of a side panel under its own heading. */
import { useId, type ReactNode } from "react";

export function PanelSection({ title, hint, children }: { title: ReactNode; hint?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-5 first:mt-1">
      <h3 id={id} className="text-ui font-semibold">{title}</h3>
      {hint && <p className="mt-0.5 text-card text-ink-2">{hint}</p>}
      <div className="mt-2">{children}</div>
    </section>
  );
}

/** A row that leads to its place on the map. */
export function JumpRow({ onJump, mark, children, note }: { onJump: () => void; mark?: ReactNode; children: ReactNode; note?: ReactNode }) {
  return (
    <li>
      <button type="button" className="-mx-2 flex w-[calc(100%+1rem)] touch-target items-baseline gap-2 rounded-sm px-2 py-1.5 text-left hover:bg-hover" onClick={onJump}>
        {mark}
        <span className="min-w-0 flex-1">
          <span className="block">{children}</span>
          {note && <span className="block text-card text-ink-2">{note}</span>}
        </span>
      </button>
    </li>
  );
}
