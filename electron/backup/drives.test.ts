import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFolder, listDrives } from './drives';
import { isFat, mountOf, parseMounts } from './fileSystems';
import { drivesOfLsblk } from './linuxDrives';
import { replugWatch } from './replugWatch';
import { drivesOfCim } from './windowsDrives';

const MOUNTS = parseMounts([
  '/dev/vda / ext4 rw,relatime 0 0',
  'proc /proc proc rw 0 0',
  `/dev/sdb1 /media/clerk/${Buffer.from('望溪备份').toString('latin1')}\\0401 vfat rw,nosuid,uid=1000 0 0`,
  '/dev/sdc1 /media/clerk/KINGMAX exfat ro,nosuid 0 0',
  '/dev/sdd1 /mnt/usb-disk fuseblk rw 0 0',
].join('\n'));

describe('the list of drives', () => {
  it('holds what one can pull out and is mounted, under its label (Linux)', () => {
    const json = JSON.stringify({ blockdevices: [
      { name: 'vda', path: '/dev/vda', rm: false, hotplug: false, tran: null, fstype: 'ext4', label: null, uuid: 'u0', model: null },
      { name: 'sdb', path: '/dev/sdb', rm: true, hotplug: true, tran: 'usb', fstype: null, label: null, uuid: null, model: 'DataTraveler ',
        children: [{ name: 'sdb1', path: '/dev/sdb1', rm: true, hotplug: true, tran: null, fstype: 'vfat', label: '望溪备份 1', uuid: 'AA-11', model: null }] },
      { name: 'sdd', path: '/dev/sdd', rm: '0', hotplug: '1', tran: 'usb', fstype: null, label: null, uuid: null, model: 'Elements',
        children: [{ name: 'sdd1', path: '/dev/sdd1', rm: '0', hotplug: '1', fstype: 'ntfs', label: '', uuid: 'BB-22' }] },
      { name: 'sde', path: '/dev/sde', rm: true, hotplug: true, tran: 'usb', fstype: 'vfat', label: 'not mounted', uuid: 'CC', model: '' },
    ] });
    expect(drivesOfLsblk(json, MOUNTS)).toEqual([
      { id: 'AA-11', folder: '/media/clerk/望溪备份 1', label: '望溪备份 1', model: 'DataTraveler', fileSystem: 'vfat' },
      { id: 'BB-22', folder: '/mnt/usb-disk', label: '', model: 'Elements', fileSystem: 'ntfs' },
    ]);
  });

  it('holds every lettered volume that has a file system (Windows)', () => {
    const stick = { letter: 'E:', label: '望溪备份1', type: 'FAT32', serial: '1A2B', model: 'Kingston' };
    expect(drivesOfCim(JSON.stringify(stick)).map((one) => one.folder)).toEqual(['E:\\']);
    expect(drivesOfCim(JSON.stringify([stick, { letter: 'F:', label: null, type: null, serial: null, model: 'Reader' }]))).toEqual([
      { id: '1A2B', folder: 'E:\\', label: '望溪备份1', model: 'Kingston', fileSystem: 'FAT32' },
    ]);
    expect(drivesOfCim('')).toEqual([]);
    expect(drivesOfCim('"rubbish"')).toEqual([]);
  });

  it('can be read on this machine', async () => {
    expect(Array.isArray(await listDrives())).toBe(true);
  });
});

describe('a chosen folder', () => {
  it('tells its room and whether it can be written, and keeps nothing of the trial', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onebag-folder-'));
    const drive = await describeFolder(folder);
    expect(drive.writable).toBe(true);
    expect(drive.totalBytes).toBeGreaterThan(drive.freeBytes);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
    await expect(describeFolder(folder)).rejects.toThrow('ENOENT');
  });
  it.skipIf(process.platform !== 'linux')('that cannot be written says so', async () => {
    expect((await describeFolder('/proc')).writable).toBe(false);
  });
  it('lies on the mount that is nearest to it', () => {
    expect(mountOf('/media/clerk/KINGMAX/2026', MOUNTS)).toMatchObject({ device: '/dev/sdc1', readOnly: true });
    expect(mountOf('/media/clerk/KINGMAXX', MOUNTS)?.device).toBe('/dev/vda');
    expect(mountOf('/media/clerk/望溪备份 1/a', MOUNTS)?.type).toBe('vfat');
  });
  it.each([['vfat', true], ['msdos', true], ['FAT32', true], ['FAT', true], ['fuse.fusefat', true],
    ['exfat', false], ['exFAT', false], ['NTFS', false], ['ext4', false], ['', false]])('on %s: a 4 GB limit is %s', (type, fat) => {
    expect(isFat(type)).toBe(fat);
  });
});

it('a stick counts as put back only after it was seen missing', () => {
  const watch = replugWatch();
  watch.written('AA-11'); watch.written('');
  watch.see(['AA-11', '']);
  expect(watch.wasReplugged('AA-11')).toBe(false);
  watch.see(['']);
  expect(watch.wasReplugged('AA-11')).toBe(false);
  watch.see(['AA-11', '']);
  expect(watch.wasReplugged('AA-11')).toBe(true);
  expect(watch.wasReplugged('')).toBe(false);
  watch.written('AA-11');
  expect(watch.wasReplugged('AA-11')).toBe(false);
});
