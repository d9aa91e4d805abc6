package grader.course.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The SQLite file: statements with values, and work that is done whole or not at all. For one thread. */
final class Database implements AutoCloseable {
    private static final int BUSY_MILLISECONDS = 30_000;

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** A row as it is read. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    /** Some work in one transaction. */
    interface Work {
        void run() throws IOException;
    }

    static Database open(Path file) throws IOException {
        try {
            var config = new SQLiteConfig(new Properties());
            config.setBusyTimeout(BUSY_MILLISECONDS);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            var source = new SQLiteDataSource(config);
            source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
            return new Database(source.getConnection());
        } catch (SQLException spoilt) {
            throw failed(spoilt);
        }
    }

    /** The same with its tables, made where they are not there yet. */
    Database prepared() throws IOException {
        for (var each : schema().split(";;")) {
            if (!each.isBlank()) {
                execute(each);
            }
        }
        return this;
    }

    /** The same for one who only reads. What a killed writer has left half is taken back all the same. */
    Database readOnly() throws IOException {
        execute("PRAGMA query_only = ON");
        return this;
    }

    private void execute(String sql) throws IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    private static String schema() {
        try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("the course's jar lacks the store's tables");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException spoilt) {
            throw new UncheckedIOException(spoilt);
        }
    }

    /** Does the work whole or not at all; what is in the file afterwards survives whatever happens. */
    void whole(Work work) throws IOException {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (IOException | RuntimeException | Error failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** Adds a row; its number. */
    long add(String sql, Object... values) throws IOException {
        try (var statement = with(sql, values)) {
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    <T> List<T> read(Reader<T> reader, String sql, Object... values) throws IOException {
        try (var statement = with(sql, values);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    private PreparedStatement with(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static IOException failed(SQLException failed) {
        return new IOException("the course's store: " + failed.getMessage(), failed);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException closing) {
            throw new IllegalStateException("the course's store could not be closed", closing);
        }
    }
}
