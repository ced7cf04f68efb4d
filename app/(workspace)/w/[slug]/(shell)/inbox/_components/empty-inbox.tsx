import InboxIcon from "lucide-react/icons/inbox";

/** What will stand here. */
export function EmptyInbox() {
  return (
    <section className="mt-4.5 rounded-lg bg-surface px-6 py-10 text-center shadow-1">
      <InboxIcon size={28} strokeWidth={1.5} aria-hidden className="mx-auto text-ink-3" />
      <h2 className="mt-3 text-lead font-semibold tracking-[-.01em]">Nothing for you yet</h2>
      <p className="mx-auto mt-1 max-w-110 text-body text-ink-2 text-pretty">
        When somebody mentions you or your department, answers you, asks for your review or decides on yours, it shows here.
      </p>
    </section>
  );
}
