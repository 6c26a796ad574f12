package vn.noibat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A test that leads {@linkplain OwnYears years of its own} to readers, on a portal that
 * is shared with no other kind of test: what comes out stays.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "noibat.tests=own-years")
@AutoConfigureMockMvc
public @interface OwnYearTest {

}
