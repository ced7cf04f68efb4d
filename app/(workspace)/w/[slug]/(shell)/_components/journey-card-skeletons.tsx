import { Skeleton } from "@/components/ui/skeleton";

/** Where journeys will be. */
export function JourneyCardSkeletons() {
  return (
    <div role="status" className="mt-5 grid grid-cols-[repeat(auto-fill,minmax(min(100%,300px),1fr))] gap-4.5">
      <span className="sr-only">Loading journeys</span>
      {[0, 1, 2].map((card) => (
        <div key={card} className="overflow-hidden rounded-[10px] bg-surface shadow-1">
          <Skeleton className="h-[138px] w-full rounded-none" />
          <div className="flex flex-col gap-2 px-3.5 py-3.5">
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="h-3.5 w-2/5" />
            <Skeleton className="mt-1 h-5 w-24" />
          </div>
        </div>
      ))}
    </div>
  );
}
