"use client";
/** A journey without a future: there is nothing to compare with, and here is how to make one. */
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { PageLink } from "@/components/ui/page-link";
import type { BoardData } from "@/lib/contract/board";
import { can } from "@/lib/policy/can";
import NewFutureDialog from "../../../../maps/[mapId]/_components/dialogs/new-future-dialog";
import { mapHref } from "../../../../maps/[mapId]/_components/map-href";
import { TopBar } from "../../../../maps/[mapId]/_components/top-bar";

export function NoFuture({ data }: { data: BoardData }) {
  const [making, setMaking] = useState(false);
  const mayMake = can(data.me, "map.create");
  return (
    <div className="flex h-page flex-col">
      <TopBar data={data} comparing />
      <main className="grid flex-1 place-items-center p-6 text-center">
        <div className="max-w-110">
          <h2 className="text-title font-semibold">No future to compare with yet</h2>
          <p className="mt-2 text-body text-ink-2">A future-state map begins as a copy of today’s. Change it, and the differences show here, side by side.</p>
          <div className="mt-6 flex flex-wrap justify-center gap-2">
            <PageLink href={mapHref(data, data.map.id)} className={buttonClass("secondary")}>Open the current map</PageLink>
            {mayMake && <Button variant="primary" onClick={() => setMaking(true)}>New future-state map</Button>}
          </div>
        </div>
      </main>
      {making && <NewFutureDialog data={data} onClose={() => setMaking(false)} />}
    </div>
  );
}
