// The one barrel: drizzle-kit needs a single door.
export * from './measures.table';
export * from './office.table';
export * from './papers.table';
export * from './persons.table';
export * from './system.table';
