import { Skeleton } from '../../../parts/Skeleton.tsx';

/** The grey shape of a profile, as high as a screen. */
export const ProfileSkeleton = () => <Skeleton lines={14} height="85vh" />;
