// tries: fill the grader's memory with class files from a short source
// stopped by: compile
// ends: not_compiled
// says: larger than 16 MiB or 2000 classes
package threads.t03_mutex;

import java.time.Duration;

public final class Mutex {

    public void acquire() throws InterruptedException {
    }

    public boolean tryAcquire(Duration timeout) throws InterruptedException {
        return true;
    }

    public void release() {
    }
}

final class Long {
    static final String A = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    static final String B = A + A + A + A + A + A + A + A + A + A;
    static final String C = B + B + B + B + B + B + B + B + B + B;
    static final String D = C + C + C + C + C + C + C + C + C + C;
}

final class B0 { String s = Long.D; } final class B1 { String s = Long.D; } final class B2 { String s = Long.D; }
final class B3 { String s = Long.D; } final class B4 { String s = Long.D; } final class B5 { String s = Long.D; }
final class B6 { String s = Long.D; } final class B7 { String s = Long.D; } final class B8 { String s = Long.D; }
final class B9 { String s = Long.D; } final class B10 { String s = Long.D; } final class B11 { String s = Long.D; }
final class B12 { String s = Long.D; } final class B13 { String s = Long.D; } final class B14 { String s = Long.D; }
final class B15 { String s = Long.D; } final class B16 { String s = Long.D; } final class B17 { String s = Long.D; }
final class B18 { String s = Long.D; } final class B19 { String s = Long.D; } final class B20 { String s = Long.D; }
final class B21 { String s = Long.D; } final class B22 { String s = Long.D; } final class B23 { String s = Long.D; }
final class B24 { String s = Long.D; } final class B25 { String s = Long.D; } final class B26 { String s = Long.D; }
final class B27 { String s = Long.D; } final class B28 { String s = Long.D; } final class B29 { String s = Long.D; }
final class B30 { String s = Long.D; } final class B31 { String s = Long.D; } final class B32 { String s = Long.D; }
final class B33 { String s = Long.D; } final class B34 { String s = Long.D; } final class B35 { String s = Long.D; }
final class B36 { String s = Long.D; } final class B37 { String s = Long.D; } final class B38 { String s = Long.D; }
final class B39 { String s = Long.D; } final class B40 { String s = Long.D; } final class B41 { String s = Long.D; }
final class B42 { String s = Long.D; } final class B43 { String s = Long.D; } final class B44 { String s = Long.D; }
final class B45 { String s = Long.D; } final class B46 { String s = Long.D; } final class B47 { String s = Long.D; }
final class B48 { String s = Long.D; } final class B49 { String s = Long.D; } final class B50 { String s = Long.D; }
final class B51 { String s = Long.D; } final class B52 { String s = Long.D; } final class B53 { String s = Long.D; }
final class B54 { String s = Long.D; } final class B55 { String s = Long.D; } final class B56 { String s = Long.D; }
final class B57 { String s = Long.D; } final class B58 { String s = Long.D; } final class B59 { String s = Long.D; }
final class B60 { String s = Long.D; } final class B61 { String s = Long.D; } final class B62 { String s = Long.D; }
final class B63 { String s = Long.D; } final class B64 { String s = Long.D; } final class B65 { String s = Long.D; }
final class B66 { String s = Long.D; } final class B67 { String s = Long.D; } final class B68 { String s = Long.D; }
final class B69 { String s = Long.D; } final class B70 { String s = Long.D; } final class B71 { String s = Long.D; }
final class B72 { String s = Long.D; } final class B73 { String s = Long.D; } final class B74 { String s = Long.D; }
final class B75 { String s = Long.D; } final class B76 { String s = Long.D; } final class B77 { String s = Long.D; }
final class B78 { String s = Long.D; } final class B79 { String s = Long.D; } final class B80 { String s = Long.D; }
final class B81 { String s = Long.D; } final class B82 { String s = Long.D; } final class B83 { String s = Long.D; }
final class B84 { String s = Long.D; } final class B85 { String s = Long.D; } final class B86 { String s = Long.D; }
final class B87 { String s = Long.D; } final class B88 { String s = Long.D; } final class B89 { String s = Long.D; }
final class B90 { String s = Long.D; } final class B91 { String s = Long.D; } final class B92 { String s = Long.D; }
final class B93 { String s = Long.D; } final class B94 { String s = Long.D; } final class B95 { String s = Long.D; }
final class B96 { String s = Long.D; } final class B97 { String s = Long.D; } final class B98 { String s = Long.D; }
final class B99 { String s = Long.D; } final class B100 { String s = Long.D; } final class B101 { String s = Long.D; }
final class B102 { String s = Long.D; } final class B103 { String s = Long.D; } final class B104 { String s = Long.D; }
final class B105 { String s = Long.D; } final class B106 { String s = Long.D; } final class B107 { String s = Long.D; }
final class B108 { String s = Long.D; } final class B109 { String s = Long.D; } final class B110 { String s = Long.D; }
final class B111 { String s = Long.D; } final class B112 { String s = Long.D; } final class B113 { String s = Long.D; }
final class B114 { String s = Long.D; } final class B115 { String s = Long.D; } final class B116 { String s = Long.D; }
final class B117 { String s = Long.D; } final class B118 { String s = Long.D; } final class B119 { String s = Long.D; }
final class B120 { String s = Long.D; } final class B121 { String s = Long.D; } final class B122 { String s = Long.D; }
final class B123 { String s = Long.D; } final class B124 { String s = Long.D; } final class B125 { String s = Long.D; }
final class B126 { String s = Long.D; } final class B127 { String s = Long.D; } final class B128 { String s = Long.D; }
final class B129 { String s = Long.D; } final class B130 { String s = Long.D; } final class B131 { String s = Long.D; }
final class B132 { String s = Long.D; } final class B133 { String s = Long.D; } final class B134 { String s = Long.D; }
final class B135 { String s = Long.D; } final class B136 { String s = Long.D; } final class B137 { String s = Long.D; }
final class B138 { String s = Long.D; } final class B139 { String s = Long.D; } final class B140 { String s = Long.D; }
final class B141 { String s = Long.D; } final class B142 { String s = Long.D; } final class B143 { String s = Long.D; }
final class B144 { String s = Long.D; } final class B145 { String s = Long.D; } final class B146 { String s = Long.D; }
final class B147 { String s = Long.D; } final class B148 { String s = Long.D; } final class B149 { String s = Long.D; }
final class B150 { String s = Long.D; } final class B151 { String s = Long.D; } final class B152 { String s = Long.D; }
final class B153 { String s = Long.D; } final class B154 { String s = Long.D; } final class B155 { String s = Long.D; }
final class B156 { String s = Long.D; } final class B157 { String s = Long.D; } final class B158 { String s = Long.D; }
final class B159 { String s = Long.D; } final class B160 { String s = Long.D; } final class B161 { String s = Long.D; }
final class B162 { String s = Long.D; } final class B163 { String s = Long.D; } final class B164 { String s = Long.D; }
final class B165 { String s = Long.D; } final class B166 { String s = Long.D; } final class B167 { String s = Long.D; }
final class B168 { String s = Long.D; } final class B169 { String s = Long.D; } final class B170 { String s = Long.D; }
final class B171 { String s = Long.D; } final class B172 { String s = Long.D; } final class B173 { String s = Long.D; }
final class B174 { String s = Long.D; } final class B175 { String s = Long.D; } final class B176 { String s = Long.D; }
final class B177 { String s = Long.D; } final class B178 { String s = Long.D; } final class B179 { String s = Long.D; }
final class B180 { String s = Long.D; } final class B181 { String s = Long.D; } final class B182 { String s = Long.D; }
final class B183 { String s = Long.D; } final class B184 { String s = Long.D; } final class B185 { String s = Long.D; }
final class B186 { String s = Long.D; } final class B187 { String s = Long.D; } final class B188 { String s = Long.D; }
final class B189 { String s = Long.D; } final class B190 { String s = Long.D; } final class B191 { String s = Long.D; }
final class B192 { String s = Long.D; } final class B193 { String s = Long.D; } final class B194 { String s = Long.D; }
final class B195 { String s = Long.D; } final class B196 { String s = Long.D; } final class B197 { String s = Long.D; }
final class B198 { String s = Long.D; } final class B199 { String s = Long.D; } final class B200 { String s = Long.D; }
final class B201 { String s = Long.D; } final class B202 { String s = Long.D; } final class B203 { String s = Long.D; }
final class B204 { String s = Long.D; } final class B205 { String s = Long.D; } final class B206 { String s = Long.D; }
final class B207 { String s = Long.D; } final class B208 { String s = Long.D; } final class B209 { String s = Long.D; }
final class B210 { String s = Long.D; } final class B211 { String s = Long.D; } final class B212 { String s = Long.D; }
final class B213 { String s = Long.D; } final class B214 { String s = Long.D; } final class B215 { String s = Long.D; }
final class B216 { String s = Long.D; } final class B217 { String s = Long.D; } final class B218 { String s = Long.D; }
final class B219 { String s = Long.D; } final class B220 { String s = Long.D; } final class B221 { String s = Long.D; }
final class B222 { String s = Long.D; } final class B223 { String s = Long.D; } final class B224 { String s = Long.D; }
final class B225 { String s = Long.D; } final class B226 { String s = Long.D; } final class B227 { String s = Long.D; }
final class B228 { String s = Long.D; } final class B229 { String s = Long.D; } final class B230 { String s = Long.D; }
final class B231 { String s = Long.D; } final class B232 { String s = Long.D; } final class B233 { String s = Long.D; }
final class B234 { String s = Long.D; } final class B235 { String s = Long.D; } final class B236 { String s = Long.D; }
final class B237 { String s = Long.D; } final class B238 { String s = Long.D; } final class B239 { String s = Long.D; }
final class B240 { String s = Long.D; } final class B241 { String s = Long.D; } final class B242 { String s = Long.D; }
final class B243 { String s = Long.D; } final class B244 { String s = Long.D; } final class B245 { String s = Long.D; }
final class B246 { String s = Long.D; } final class B247 { String s = Long.D; } final class B248 { String s = Long.D; }
final class B249 { String s = Long.D; } final class B250 { String s = Long.D; } final class B251 { String s = Long.D; }
final class B252 { String s = Long.D; } final class B253 { String s = Long.D; } final class B254 { String s = Long.D; }
final class B255 { String s = Long.D; } final class B256 { String s = Long.D; } final class B257 { String s = Long.D; }
final class B258 { String s = Long.D; } final class B259 { String s = Long.D; } final class B260 { String s = Long.D; }
final class B261 { String s = Long.D; } final class B262 { String s = Long.D; } final class B263 { String s = Long.D; }
final class B264 { String s = Long.D; } final class B265 { String s = Long.D; } final class B266 { String s = Long.D; }
final class B267 { String s = Long.D; } final class B268 { String s = Long.D; } final class B269 { String s = Long.D; }
final class B270 { String s = Long.D; } final class B271 { String s = Long.D; } final class B272 { String s = Long.D; }
final class B273 { String s = Long.D; } final class B274 { String s = Long.D; } final class B275 { String s = Long.D; }
final class B276 { String s = Long.D; } final class B277 { String s = Long.D; } final class B278 { String s = Long.D; }
final class B279 { String s = Long.D; } final class B280 { String s = Long.D; } final class B281 { String s = Long.D; }
final class B282 { String s = Long.D; } final class B283 { String s = Long.D; } final class B284 { String s = Long.D; }
final class B285 { String s = Long.D; } final class B286 { String s = Long.D; } final class B287 { String s = Long.D; }
final class B288 { String s = Long.D; } final class B289 { String s = Long.D; } final class B290 { String s = Long.D; }
final class B291 { String s = Long.D; } final class B292 { String s = Long.D; } final class B293 { String s = Long.D; }
final class B294 { String s = Long.D; } final class B295 { String s = Long.D; } final class B296 { String s = Long.D; }
final class B297 { String s = Long.D; } final class B298 { String s = Long.D; } final class B299 { String s = Long.D; }
