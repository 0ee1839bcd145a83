/** The official wheels whose shared libraries are used, and what they must hash to. */
export interface Wheel {
  readonly name: string;
  readonly version: string;
  /** pip's name of the platform. */
  readonly platform: string;
  readonly sha256: string;
}

/** By platform and architecture, as Node names them. */
export const wheels: Readonly<Record<string, readonly Wheel[]>> = {
  'linux-x64': [
    {
      name: 'lightgbm',
      version: '4.7.0',
      platform: 'manylinux_2_28_x86_64',
      sha256: 'd23e922acd891e77212e4d0fbcee9ba973c96dee479491341d05ba595357ebb7',
    },
    {
      name: 'xgboost-cpu',
      version: '3.4.1',
      platform: 'manylinux_2_28_x86_64',
      sha256: '1f16331f5c6beb2b40fbd4bf2834333062d93c9eb38b76186a5c206841dc1809',
    },
  ],
  'linux-arm64': [
    {
      name: 'lightgbm',
      version: '4.7.0',
      platform: 'manylinux2014_aarch64',
      sha256: 'd4529acec5c6fefe4768302a529707d0ead90f6a6f42df694b856212e09695b8',
    },
    {
      name: 'xgboost-cpu',
      version: '3.4.1',
      platform: 'manylinux_2_28_aarch64',
      sha256: '47b81860b18056f9425b34fe2905343bc7ee0118122ae09cf2e31c305ed49877',
    },
  ],
  'darwin-arm64': [
    {
      name: 'lightgbm',
      version: '4.7.0',
      platform: 'macosx_12_0_arm64',
      sha256: '129535462686f274df179133643118c5c5c5667167fe6c3a28d955f0b3c8e868',
    },
    {
      name: 'xgboost',
      version: '3.4.1',
      platform: 'macosx_12_0_arm64',
      sha256: 'a7afd7dbace0951c93aa85ffe046e54bc40893f5b51cd3e7991eb157bf9c7c7c',
    },
  ],
};

/** `name==version`, as pip asks for it. */
export function requirement({ name, version }: Wheel): string {
  return `${name}==${version}`;
}
