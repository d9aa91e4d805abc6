package grader.course.collect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zip files of other systems: names in whatever encoding, and sizes that may lie. */
final class Zips {
    /** What names are written in that are not UTF-8: where our courses are held, and else what zip began with. */
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("IBM437"));

    private Zips() {}

    static ZipFile open(Path file) throws IOException {
        IOException last = new IOException("it is no zip file");
        for (var encoding : ENCODINGS) {
            try {
                return new ZipFile(file.toFile(), encoding);
            } catch (ZipException wrong) {
                last = new IOException("it is no zip file that can be read (" + wrong.getMessage() + ")", wrong);
            }
        }
        throw last;
    }

    /** Unpacks what a platform exported, within the limits and below the folder. */
    static void unpack(Path export, Path folder) throws IOException {
        try (var zip = open(export)) {
            var left = Limits.EXPORT_BYTES;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                var target = below(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    left -= copied(zip, entry, target);
                    if (left < 0) {
                        throw new IOException("unpacked it is larger than " + (Limits.EXPORT_BYTES >> 30) + " GiB");
                    }
                }
            }
        }
    }

    private static long copied(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        var parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var bytes = 0L;
        try (var in = zip.getInputStream(entry);
                var out = Files.newOutputStream(target)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > Limits.EXPORTED_BYTES) {
                    throw new IOException(
                            entry.getName() + " in it is larger than " + (Limits.EXPORTED_BYTES >> 20) + " MiB");
                }
                out.write(buffer, 0, read);
            }
        }
        return bytes;
    }

    private static Path below(Path folder, String name) throws IOException {
        try {
            var target = folder.resolve(name.replace('\\', '/')).normalize();
            if (target.startsWith(folder) && !target.equals(folder)) {
                return target;
            }
        } catch (InvalidPathException odd) {
            throw new IOException("it has an entry whose name is no name of a file", odd);
        }
        throw new IOException("it has an entry that would be written outside of its folder: " + name);
    }
}
