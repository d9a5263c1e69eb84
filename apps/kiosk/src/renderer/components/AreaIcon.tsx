import type { ServiceArea } from '@talon/shared';
import {
  Archive,
  Baby,
  Briefcase,
  Building,
  Car,
  FileText,
  HeartHandshake,
  House,
  IdCard,
  Info,
  PackageCheck,
  Scale,
  Shield,
  Trees,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './AreaIcon.css';

const icons: Readonly<Record<ServiceArea['icon'], LucideIcon>> = {
  home: House,
  'id-card': IdCard,
  'heart-handshake': HeartHandshake,
  trees: Trees,
  briefcase: Briefcase,
  'package-check': PackageCheck,
  car: Car,
  'file-text': FileText,
  archive: Archive,
  baby: Baby,
  shield: Shield,
  info: Info,
  building: Building,
  scale: Scale,
};

/** The picture of a service area. Decoration: the name always stands beside it. */
export function AreaIcon({ icon }: { readonly icon: ServiceArea['icon'] }): ReactNode {
  const Icon = icons[icon];
  return (
    <span className="area-icon" aria-hidden="true">
      <Icon />
    </span>
  );
}
