import { NothingHere } from "@/app/_components/nothing-here";

export default function NotFoundPage() {
  return <NothingHere nested />;
}
