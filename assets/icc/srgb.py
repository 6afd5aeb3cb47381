#!/usr/bin/env python3
"""Writes srgb.icc, a small ICC version 2 display profile of sRGB (IEC 61966-2-1).

Everything is computed from the published definition: the primaries and white of ITU-R BT.709 (D65), the sRGB transfer
curve sampled at 256 points, adapted to the profile connection space (D50) by the Bradford transform. The result is
dedicated to the public domain (CC0 1.0). Same output each time: the profile's date is fixed.
"""
import struct
import sys


def inverse(m):
    (a, b, c), (d, e, f), (g, h, i) = m
    det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    return [[(e * i - f * h) / det, (c * h - b * i) / det, (b * f - c * e) / det],
            [(f * g - d * i) / det, (a * i - c * g) / det, (c * d - a * f) / det],
            [(d * h - e * g) / det, (b * g - a * h) / det, (a * e - b * d) / det]]


def product(m, n):
    return [[sum(m[i][k] * n[k][j] for k in range(3)) for j in range(len(n[0]))] for i in range(3)]


def xyz_of(x, y):
    return [x / y, 1.0, (1 - x - y) / y]


D65 = xyz_of(0.3127, 0.3290)
D50 = [0.9642, 1.0, 0.8249]
PRIMARIES = [(0.64, 0.33), (0.30, 0.60), (0.15, 0.06)]
BRADFORD = [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]

columns = [[xyz_of(*p)[i] for p in PRIMARIES] for i in range(3)]
scale = product(inverse(columns), [[v] for v in D65])
to_xyz = [[columns[i][j] * scale[j][0] for j in range(3)] for i in range(3)]
cone_from = product(BRADFORD, [[v] for v in D65])
cone_to = product(BRADFORD, [[v] for v in D50])
ratio = [[cone_to[i][0] / cone_from[i][0] if i == j else 0.0 for j in range(3)] for i in range(3)]
adapted = product(product(product(inverse(BRADFORD), ratio), BRADFORD), to_xyz)


def fixed(value):
    return struct.pack(">i", round(value * 65536))


def xyz_tag(values):
    return b"XYZ \0\0\0\0" + b"".join(fixed(v) for v in values)


def linear(v):
    return v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4


curve = b"curv\0\0\0\0" + struct.pack(">I", 256) + b"".join(
    struct.pack(">H", round(linear(i / 255) * 65535)) for i in range(256))


def text(value):
    return b"text\0\0\0\0" + value.encode("ascii") + b"\0"


def description(value):
    ascii_text = value.encode("ascii") + b"\0"
    return (b"desc\0\0\0\0" + struct.pack(">I", len(ascii_text)) + ascii_text
            + struct.pack(">II", 0, 0) + struct.pack(">HB", 0, 0) + b"\0" * 67)


tags = [
    (b"desc", description("sRGB IEC61966-2.1 (CC0)")),
    (b"cprt", text("No copyright, CC0 1.0")),
    (b"wtpt", xyz_tag(D50)),
    (b"rXYZ", xyz_tag([adapted[i][0] for i in range(3)])),
    (b"gXYZ", xyz_tag([adapted[i][1] for i in range(3)])),
    (b"bXYZ", xyz_tag([adapted[i][2] for i in range(3)])),
    (b"rTRC", curve), (b"gTRC", curve), (b"bTRC", curve),
]
offset = 128 + 4 + 12 * len(tags)
table, data, placed = b"", b"", {}
for name, content in tags:
    if content not in placed:
        placed[content] = offset + len(data)
        data += content + b"\0" * (-len(content) % 4)
    table += name + struct.pack(">II", placed[content], len(content))
size = offset + len(data)
header = (struct.pack(">I", size) + b"\0\0\0\0" + struct.pack(">I", 0x02100000) + b"mntrRGB XYZ "
          + struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 4 + struct.pack(">I", 0)
          + b"\0" * 8 + struct.pack(">Q", 0) + struct.pack(">I", 0)
          + b"".join(fixed(v) for v in D50) + b"\0" * 4)
header += b"\0" * (128 - len(header))
profile = header + struct.pack(">I", len(tags)) + table + data
with open(sys.argv[1] if len(sys.argv) > 1 else "srgb.icc", "wb") as out:
    out.write(profile)
