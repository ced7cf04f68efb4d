import CircleAlert from "lucide-react/icons/circle-alert";
import { Banner } from "@/components/ui/banner";

/** What stopped a form as a whole. Announced when it appears. */
export function FormProblem({ message }: { message: string | undefined }) {
  if (!message) return null;
  return (
    <Banner tone="bad" live icon={<CircleAlert size={16} aria-hidden />}>
      {message}
    </Banner>
  );
}
