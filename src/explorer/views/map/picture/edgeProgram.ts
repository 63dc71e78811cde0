import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute vec2 a_style;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_dash;
const float bias = 255.0 / 254.0;

void main() {
  vec2 start = (u_matrix * vec3(a_positionStart, 1)).xy;
  vec2 end = (u_matrix * vec3(a_positionEnd, 1)).xy;
  vec2 way = (end - start) * 0.5 * u_dimensions;
  float pixels = max(length(way), 0.001);
  vec2 normal = vec2(-way.y, way.x) / pixels;
  #ifdef PICKING_MODE
  float minimum = 4.0;
  #else
  float minimum = 0.6;
  #endif
  float half_ = max(a_style.x / u_sizeRatio, minimum);
  float drawn = half_ + 1.0;
  vec2 place = mix(start, end, a_corner.x) + normal * a_corner.y * drawn * 2.0 / u_dimensions;
  gl_Position = vec4(place, 0, 1);
  v_along = a_corner.x * pixels;
  v_across = a_corner.y * drawn;
  v_half = half_;
  v_dash = a_style.y;
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
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_dash;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float line = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across));
  float dash = v_dash == 0.0 ? 1.0 : step(mod(v_along, v_dash), v_dash * 0.6);
  float alpha = v_color.a * line * dash;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const uniforms = ['u_matrix', 'u_dimensions', 'u_sizeRatio'] as const;

/** Draws ties as thin lines, whole, dashed or dotted: what is for and what is against differ without colour too. */
export class DashProgram extends EdgeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_positionStart', size: 2, type: FLOAT },
        { name: 'a_positionEnd', size: 2, type: FLOAT },
        { name: 'a_style', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & { readonly dash?: number },
  ): void {
    const style = [data.size / 2, data.dash ?? 0];
    this.array.set([source.x, source.y, target.x, target.y, ...style, floatColor(data.color), index], start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
    gl.uniform2f(uniformLocations['u_dimensions'] ?? null, params.width, params.height);
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
  }
}
