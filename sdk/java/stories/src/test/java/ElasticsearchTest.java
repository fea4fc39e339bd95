import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dragoman_project.elasticsearch.ApiClient;
import io.github.dragoman_project.elasticsearch.ApiException;
import io.github.dragoman_project.elasticsearch.api.AuthenticationApi;
import io.github.dragoman_project.elasticsearch.api.UsersApi;
import io.github.dragoman_project.elasticsearch.model.Authentication;
import io.github.dragoman_project.elasticsearch.model.PasswordChange;
import io.github.dragoman_project.elasticsearch.model.Query;
import io.github.dragoman_project.elasticsearch.model.User;
import io.github.dragoman_project.elasticsearch.model.UserChange;
import io.github.dragoman_project.elasticsearch.model.UserQuery;
import io.github.dragoman_project.elasticsearch.model.UsersFound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElasticsearchTest {
    @Test
    void aUserLivesFromMakingToDeletion() throws ApiException {
        UsersApi users = new UsersApi(as("admin", Server.adminPassword()));
        String name = Server.unique("jo/hn 100% & co");

        UserChange john = new UserChange().password("secret-1").roles(List.of("viewer")).fullName("Jörg Ünal").metadata(Map.of("team", "blue"));
        assertTrue(users.putUser(name, john, null, null, null, null, null, null).getCreated());
        User read = users.getUser(name, null, null, null, null, null, null).get(name);
        assertEquals("Jörg Ünal", read.getFullName());
        assertEquals(Map.of("team", "blue"), read.getMetadata());
        UserChange change = new UserChange().roles(List.of()).email("j@example.org");
        assertFalse(users.putUser(name, change, null, null, null, null, null, null).getCreated());
        User changed = users.getUser(name, null, null, null, null, null, null).get(name);
        assertEquals(List.of(), changed.getRoles());

        assertEquals(name, authenticate(name, "secret-1").getUsername());
        users.changePassword(name, new PasswordChange().password("secret-2"), null, null, null, null, null, null);
        assertEquals("j@example.org", authenticate(name, "secret-2").getEmail());

        UserQuery query = new UserQuery().query(new Query().term(Map.of("username", name))).size(1);
        assertEquals(name, found(users, query.from(0)).getUsers().get(0).getUsername());
        UsersFound second = found(users, query.from(1));
        assertEquals(1, second.getTotal());
        assertEquals(0, second.getUsers().size());

        assertEquals(401, assertThrows(ApiException.class, () -> authenticate(name, "secret-1")).getCode());
        assertTrue(users.deleteUser(name, null, null, null, null, null, null).getFound());
        ApiException gone = assertThrows(ApiException.class, () -> users.getUser(name, null, null, null, null, null, null));
        assertEquals(404, gone.getCode());
    }

    private static UsersFound found(UsersApi users, UserQuery query) throws ApiException {
        return users.queryUsersByPost(null, null, null, null, null, null, null, null, query);
    }

    private static Authentication authenticate(String name, String password) throws ApiException {
        return new AuthenticationApi(as(name, password)).authenticate(null, null, null, null, null);
    }

    private static ApiClient as(String name, String password) {
        ApiClient client = new ApiClient().setBasePath(Server.door("elasticsearch"));
        client.setUsername(name);
        client.setPassword(password);
        return client;
    }
}
