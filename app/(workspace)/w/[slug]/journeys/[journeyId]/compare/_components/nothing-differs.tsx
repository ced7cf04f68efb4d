"use client";
/** Both maps agree, or one department has said nothing that differs. */
import { buttonClass } from "@/components/ui/button-class";
import { PageLink } from "@/components/ui/page-link";
import { mapHref } from "../../../../maps/[mapId]/_components/map-href";
import { useCompareKit } from "./compare-kit";

export function NothingDiffers({ departmentId }: { departmentId: string | null }) {
  const { data } = useCompareKit();
  const department = data.departments.find(({ id }) => id === departmentId);
  return (
    <div className="border-b border-line-2 px-5 py-8 text-center">
      <p className="text-body font-semibold">{department ? `Nothing that speaks for ${department.name} differs` : "Nothing differs yet"}</p>
      <p className="mt-1 text-ink-2">{department ? "Choose all departments to see the other changes." : `What is changed on ${data.map.title} shows here at once.`}</p>
      {!department && <PageLink href={mapHref(data, data.map.id)} className={`${buttonClass("secondary")} mt-4 max-w-full`}><span className="truncate">Open {data.map.title}</span></PageLink>}
    </div>
  );
}
