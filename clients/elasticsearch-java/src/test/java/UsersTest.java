import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestHighLevelClient;
import org.elasticsearch.client.SecurityClient;
import org.elasticsearch.client.security.AuthenticateResponse;
import org.elasticsearch.client.security.ChangePasswordRequest;
import org.elasticsearch.client.security.DeleteUserRequest;
import org.elasticsearch.client.security.DisableUserRequest;
import org.elasticsearch.client.security.EnableUserRequest;
import org.elasticsearch.client.security.GetUsersRequest;
import org.elasticsearch.client.security.HasPrivilegesRequest;
import org.elasticsearch.client.security.HasPrivilegesResponse;
import org.elasticsearch.client.security.PutUserRequest;
import org.elasticsearch.client.security.RefreshPolicy;
import org.elasticsearch.client.security.user.User;
import org.elasticsearch.client.security.user.privileges.IndicesPrivileges;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
    private static final String HASH = "$2a$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverIsMadeWithAPasswordLivesUntilDeleted(boolean compatible) throws Exception {
        try (RestHighLevelClient client = Server.client(compatible)) {
            SecurityClient security = client.security();
            RequestOptions admin = Server.admin();
            String name = Server.unique("jack");
            User jack = new User(name, List.of("b", "a"), Map.of("n", Map.of("a", 1)), "Jörg Ünal", "j@example.org");

            assertTrue(security.putUser(PutUserRequest.withPassword(jack, "secret-1".toCharArray(), true, RefreshPolicy.IMMEDIATE), admin).isCreated());
            User read = security.getUsers(new GetUsersRequest(name), admin).getUsers().iterator().next();
            assertEquals(jack, read);

            User renamed = new User(name, List.of("viewer"), Map.of("n", Map.of("b", 2)), null, null);
            assertFalse(security.putUser(PutUserRequest.updateUser(renamed, true, RefreshPolicy.WAIT_UNTIL), admin).isCreated());
            AuthenticateResponse self = security.authenticate(Server.basic(name, "secret-1"));
            assertNull(self.getUser().getFullName());
            assertEquals(Map.of("n", Map.of("a", 1, "b", 2)), self.getUser().getMetadata());
            assertEquals("realm", self.getAuthenticationType());
            assertEquals("default_native", self.getLookupRealm().getName());

            assertTrue(security.changePassword(new ChangePasswordRequest(name, "secret-2".toCharArray(), RefreshPolicy.NONE), admin));
            Server.refused(401, "security_exception", () -> security.authenticate(Server.basic(name, "secret-1")));
            assertTrue(security.changePassword(
                    new ChangePasswordRequest(null, "secret-3".toCharArray(), RefreshPolicy.NONE), Server.basic(name, "secret-2")));

            assertTrue(security.disableUser(new DisableUserRequest(name, RefreshPolicy.IMMEDIATE), admin));
            Server.refused(401, "security_exception", () -> security.authenticate(Server.basic(name, "secret-3")));
            assertTrue(security.enableUser(new EnableUserRequest(name, RefreshPolicy.IMMEDIATE), admin));
            assertEquals(name, security.authenticate(Server.basic(name, "secret-3")).getUser().getUsername());

            assertTrue(security.deleteUser(new DeleteUserRequest(name), admin).isAcknowledged());
            assertFalse(security.deleteUser(new DeleteUserRequest(name), admin).isAcknowledged());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHashMadeElsewhereIsAPassword(boolean compatible) throws Exception {
        try (RestHighLevelClient client = Server.client(compatible)) {
            SecurityClient security = client.security();
            String name = Server.unique("hashed");
            User user = new User(name, List.of("viewer"));
            assertTrue(security.putUser(PutUserRequest.withPasswordHash(user, HASH.toCharArray(), true, RefreshPolicy.IMMEDIATE), Server.admin()).isCreated());
            assertEquals(name, security.authenticate(Server.basic(name, "correct-horse")).getUser().getUsername());
            security.deleteUser(new DeleteUserRequest(name), Server.admin());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusalsReachTheCaller(boolean compatible) throws Exception {
        try (RestHighLevelClient client = Server.client(compatible)) {
            SecurityClient security = client.security();
            User reserved = new User("elastic", List.of("superuser"));
            Server.refused(400, "action_request_validation_exception", () -> security.putUser(
                    PutUserRequest.updateUser(reserved, true, RefreshPolicy.IMMEDIATE), Server.admin()));
            User fresh = new User(Server.unique("fresh"), List.of());
            Server.refused(400, "validation_exception", () -> security.putUser(
                    PutUserRequest.updateUser(fresh, true, RefreshPolicy.IMMEDIATE), Server.admin()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void privilegesAreTold(boolean compatible) throws Exception {
        try (RestHighLevelClient client = Server.client(compatible)) {
            IndicesPrivileges read = IndicesPrivileges.builder().indices("a*").privileges("read").build();
            HasPrivilegesResponse answer = client.security().hasPrivileges(
                    new HasPrivilegesRequest(Set.of("monitor"), Set.of(read), null), Server.admin());
            assertTrue(answer.hasAllRequested());
            assertTrue(answer.hasIndexPrivilege("a*", "read"));
            assertTrue(client.security().getUserPrivileges(Server.admin()).getClusterPrivileges().contains("all"));
            assertTrue(client.security().getBuiltinPrivileges(Server.admin()).getClusterPrivileges().contains("manage_security"));
        }
    }
}
