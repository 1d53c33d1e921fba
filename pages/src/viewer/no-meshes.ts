// Stands in for vtk.js' readers of mesh files (vite.config.ts): Janus shows pixels only.
export default {
  newInstance(): never {
    throw new Error('meshes are not shown here');
  },
};
