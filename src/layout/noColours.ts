/*
 * Stands in the page for d3-color, which d3-scale brings for scales whose values are colours: no value here is one.
 */

const noColour = () => null;

export {
  noColour as color,
  noColour as cubehelix,
  noColour as hcl,
  noColour as hsl,
  noColour as lab,
  noColour as rgb,
};
