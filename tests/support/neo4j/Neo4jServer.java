import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j server for tests: FOLDER PORT AUTH PAGE_CACHE_IN_MEGABYTES READ_ONLY TRANSACTION_MEGABYTES.
 * It ends when its standard input does, and takes the folder along: it never outlives its starter. On SIGTERM it ends in
 * order and leaves the folder.
 */
class Neo4jServer {
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        var management = new DatabaseManagementServiceBuilder(folder)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(GraphDatabaseSettings.auth_enabled, Boolean.valueOf(arguments[2]))
            .setConfig(GraphDatabaseSettings.pagecache_memory, Long.parseLong(arguments[3]) * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.read_only_database_default, Boolean.valueOf(arguments[4]))
            .setConfig(GraphDatabaseSettings.memory_transaction_max_size, Long.parseLong(arguments[5]) * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(management::shutdown));
        System.out.println("ready");
        while (System.in.read() != -1) { /* nothing is said, only the end counts */ }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        // Nothing of it is kept, so it need not end in order.
        Runtime.getRuntime().halt(0);
    }
}
