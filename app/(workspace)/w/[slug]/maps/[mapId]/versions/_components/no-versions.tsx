import { Button } from "@/components/ui/button";

/** Nothing kept yet: what a version is for, and how the first comes to be. */
export function NoVersions({ onNew }: { onNew: (() => void) | undefined }) {
  return (
    <main className="grid flex-1 place-items-center p-6 text-center">
      <div className="max-w-110">
        <h2 className="text-title font-semibold">No versions yet</h2>
        <p className="mt-2 text-body text-ink-2">
          A version keeps the map as it is, to look at, compare and go back to. One is kept by itself ten minutes after the last change.
        </p>
        {onNew && <Button variant="primary" className="mt-6" onClick={onNew}>Keep the first version</Button>}
      </div>
    </main>
  );
}
