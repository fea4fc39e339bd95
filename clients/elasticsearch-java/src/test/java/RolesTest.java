import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.client.RestHighLevelClient;
import org.elasticsearch.client.SecurityClient;
import org.elasticsearch.client.security.DeletePrivilegesRequest;
import org.elasticsearch.client.security.DeleteRoleRequest;
import org.elasticsearch.client.security.DeleteUserRequest;
import org.elasticsearch.client.security.GetPrivilegesRequest;
import org.elasticsearch.client.security.GetRolesRequest;
import org.elasticsearch.client.security.GetUsersRequest;
import org.elasticsearch.client.security.HasPrivilegesRequest;
import org.elasticsearch.client.security.PutPrivilegesRequest;
import org.elasticsearch.client.security.PutRoleRequest;
import org.elasticsearch.client.security.PutUserRequest;
import org.elasticsearch.client.security.RefreshPolicy;
import org.elasticsearch.client.security.user.User;
import org.elasticsearch.client.security.user.privileges.ApplicationPrivilege;
import org.elasticsearch.client.security.user.privileges.ApplicationResourcePrivileges;
import org.elasticsearch.client.security.user.privileges.IndicesPrivileges;
import org.elasticsearch.client.security.user.privileges.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRoleIsMadeReadReplacedAndDeleted(boolean compatible) throws Exception {
        try (RestHighLevelClient client = Server.client(compatible)) {
            SecurityClient security = client.security();
            String name = Server.unique("role");
            Role role = Role.builder().name(name).clusterPrivileges("monitor")
                    .indicesPrivileges(IndicesPrivileges.builder().indices("a-*").privileges("read").grantedFields("t*").build())
                    .applicationResourcePrivileges(new ApplicationResourcePrivileges("app", List.of("read"), List.of("*")))
                    .runAsPrivilege("joe").metadata(Map.of("v", 1)).build();
            assertTrue(security.putRole(new PutRoleRequest(role, RefreshPolicy.IMMEDIATE), Server.admin()).isCreated());
            assertFalse(security.putRole(new PutRoleRequest(role, RefreshPolicy.NONE), Server.admin()).isCreated());
            assertEquals(List.of(role), security.getRoles(new GetRolesRequest(name), Server.admin()).getRoles());
            assertTrue(security.deleteRole(new DeleteRoleRequest(name), Server.admin()).isFound());
            assertFalse(security.deleteRole(new DeleteRoleRequest(name), Server.admin()).isFound());
            assertTrue(security.getRoles(new GetRolesRequest(), Server.admin()).getRoles().size() > 20);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRoleDecidesWhatItsHolderMayDo(boolean compatible) throws Exception {
        try (RestHighLevelClient client = Server.client(compatible)) {
            SecurityClient security = client.security();
            String role = Server.unique("reader");
            String name = Server.unique("joe");
            security.putRole(new PutRoleRequest(Role.builder().name(role).clusterPrivileges("read_security").build(), RefreshPolicy.NONE), Server.admin());
            security.putUser(PutUserRequest.withPassword(new User(name, List.of(role)), "secret-1".toCharArray(), true, RefreshPolicy.NONE), Server.admin());
            assertEquals(1, security.getUsers(new GetUsersRequest(name), Server.basic(name, "secret-1")).getUsers().size());
            Server.refused(403, "security_exception", () -> security.deleteUser(new DeleteUserRequest(name), Server.basic(name, "secret-1")));
            security.deleteUser(new DeleteUserRequest(name), Server.admin());
            security.deleteRole(new DeleteRoleRequest(role), Server.admin());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anApplicationsPrivilegesArePutReadGrantedAndDeleted(boolean compatible) throws Exception {
        try (RestHighLevelClient client = Server.client(compatible)) {
            SecurityClient security = client.security();
            String app = "app-" + Server.unique("x");
            ApplicationPrivilege read = new ApplicationPrivilege(app, "read", Set.of("login:", "data:read/*"), Map.of("v", 1));
            assertTrue(security.putPrivileges(new PutPrivilegesRequest(List.of(read), RefreshPolicy.IMMEDIATE), Server.admin()).wasCreated(app, "read"));
            assertFalse(security.putPrivileges(new PutPrivilegesRequest(List.of(read), RefreshPolicy.WAIT_UNTIL), Server.admin()).wasCreated(app, "read"));
            assertEquals(Set.of(read), security.getPrivileges(GetPrivilegesRequest.getApplicationPrivileges(app), Server.admin()).getPrivileges());
            assertTrue(security.getPrivileges(GetPrivilegesRequest.getAllPrivileges(), Server.admin()).getPrivileges().contains(read));
            HasPrivilegesRequest asked = new HasPrivilegesRequest(Set.of(), Set.of(),
                    Set.of(new ApplicationResourcePrivileges(app, List.of("login:"), List.of("*"))));
            assertTrue(security.hasPrivileges(asked, Server.admin()).hasApplicationPrivilege(app, "*", "login:"));
            assertTrue(security.deletePrivileges(new DeletePrivilegesRequest(app, "read", "write"), Server.admin()).isFound("read"));
            assertFalse(security.deletePrivileges(new DeletePrivilegesRequest(app, "read"), Server.admin()).isFound("read"));
        }
    }
}
