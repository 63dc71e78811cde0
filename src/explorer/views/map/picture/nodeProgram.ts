import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Shape } from './shapes.ts';

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_shape;
varying vec2 v_place;
varying float v_radius;
const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  // A triangle around the circle around the shape, with a little room for a soft edge.
  vec2 offset = radius * 2.3 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_place = offset;
  v_radius = radius;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_shape;
varying vec2 v_place;
varying float v_radius;
uniform float u_correctionRatio;
const float whole = 6.28318530718;

void main() {
  vec2 place = vec2(v_place.x, v_place.y / v_shape.z);
  float distance = length(place);
  float reach = v_radius;
  if (v_shape.x > 0.5) {
    // The distance along the nearest side's normal, beside that of the side itself.
    float part = whole / v_shape.x;
    float angle = atan(place.y, place.x) - v_shape.y;
    distance *= cos(mod(angle, part) - part / 2.0);
    reach *= cos(part / 2.0);
  }
  float soft = u_correctionRatio * 1.5;
  #ifdef PICKING_MODE
  // The hole belongs to the node: who clicks into it means it.
  gl_FragColor = distance > reach ? vec4(0.0) : v_color;
  #else
  float inside = 1.0 - smoothstep(reach - soft, reach + soft, distance);
  float outline = v_shape.w == 0.0 ? 1.0 : smoothstep(reach * v_shape.w - soft, reach * v_shape.w + soft, distance);
  float alpha = v_color.a * inside * outline;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const;

/** Draws nodes in their shapes: sigma's own program knows circles only. */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 4, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData & { readonly shape?: Shape }): void {
    const { corners = 0, turn = 0, flat = 1, hole = 0, scale = 1 } = data.shape ?? {};
    const values = [data.x, data.y, data.size * scale, floatColor(data.color), index, corners, turn, flat, hole];
    this.array.set(values, start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, params.correctionRatio);
  }
}
