package vn.noibat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class HouseTests {

	private final ApplicationModules house = ApplicationModules.of(NoiBatApplication.class);

	@Test
	void roomsLookBackAndNeverForward() {
		this.house.verify();
	}

	@Test
	void theHouseCanBeDrawn() {
		new Documenter(this.house).writeModulesAsPlantUml();
	}

}
