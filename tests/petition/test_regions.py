"""The whole table of regions, and small tables of other shapes."""

import json
from itertools import chain

import pytest

from desktop.bundled import regions_text
from desktop.petition.regions import Region, Regions, load_regions

CODES = list(json.loads(regions_text())["regions"])


def test_every_region_can_be_reached_from_its_province(regions: Regions) -> None:
    provinces = regions.provinces()
    cities = [city for province in provinces for city in regions.cities(province.code)]
    counties = chain.from_iterable(regions.counties(city.code) for city in cities)
    reached = [region.code for region in (*provinces, *cities, *counties)]
    assert sorted(reached) == sorted(CODES)
    assert len(provinces) == 34


def test_an_address_names_the_last_level_only(regions: Regions) -> None:
    last = {code for code in CODES if regions.is_county(code)}
    assert last == {code for code in CODES if not code.endswith("00")}


def test_every_county_is_found_by_its_full_name(regions: Regions) -> None:
    names = {code: regions.full_name(code) for code in CODES if regions.is_county(code)}
    assert all(names.values())
    sample = list(names)[::23]
    lost = [
        code for code in sample if code not in {r.code for r in regions.search(names[code], 60)}
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("330106", "浙江省杭州市西湖区"),
        ("110101", "北京市东城区"),
        ("500229", "重庆市城口县"),
        ("429004", "湖北省仙桃市"),
        ("659001", "新疆维吾尔自治区石河子市"),
        ("441904", "广东省东莞市长安镇"),
        ("620201", "甘肃省嘉峪关市"),
        ("711493", "台湾省桃园市"),
        ("810101", "香港特别行政区香港岛中西区"),
        ("330100", "浙江省杭州市"),
        ("999999", ""),
        ("", ""),
    ],
)
def test_full_names_are_as_addresses_are_written(regions: Regions, code: str, name: str) -> None:
    assert regions.full_name(code) == name


def test_the_path_leads_from_the_province(regions: Regions) -> None:
    assert [region.code for region in regions.path("330106")] == ["330000", "330100", "330106"]
    assert regions.path("000000") == ()
    assert regions.name("330106") == "西湖区"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("西湖区", "330106"),
        ("西湖", "330106"),
        ("杭州西湖", "330106"),
        (" 浙江省 杭州市 西湖区 文三路100号", "330106"),
        ("南昌西湖区", "360103"),
        ("北京东城", "110101"),
        ("广西省南宁市青秀区", "450103"),
        ("东莞虎门", "441912"),
        ("神农架", "429021"),
        ("赵县", "130133"),
        ("吉林市", "220202"),
        ("朝阳", "110105"),
    ],
)
def test_places_are_found_as_people_say_them(regions: Regions, text: str, first: str) -> None:
    assert regions.search(text)[0].code == first


def test_a_place_above_gives_what_is_below(regions: Regions) -> None:
    assert regions.search("杭州市") == regions.counties("330100")
    assert regions.search("浙江") == regions.cities("330000")
    assert regions.search("北京", 3) == regions.counties("110100")[:3]
    hubei = [region.name for region in regions.search("湖北")]
    assert "武汉市" in hubei
    assert "仙桃市" in hubei
    assert "省直辖县" not in hubei


@pytest.mark.parametrize("text", ["", " ", "区", "没有这个地方", "x" * 1000, "\ud800\ud800"])
def test_nothing_is_found_for_what_names_no_place(regions: Regions, text: str) -> None:
    assert regions.search(text) == ()


def test_a_city_without_counties_is_the_last_level() -> None:
    regions = Regions(
        {"440000": "广东省", "441900": "东莞市", "440300": "深圳市", "440305": "南山区"}
    )
    assert regions.is_county("441900")
    assert not regions.is_county("440300")
    assert regions.counties("441900") == ()
    assert regions.search("东莞")[0] == Region("441900", "东莞市")


def test_a_county_may_lie_directly_below_its_province() -> None:
    regions = Regions({"429004": "仙桃市", "420000": "湖北省"})
    assert regions.cities("420000") == (Region("429004", "仙桃市"),)
    assert regions.full_name("429004") == "湖北省仙桃市"


def test_no_regions_at_all() -> None:
    regions = load_regions('{"regions": {}}')
    assert regions.provinces() == ()
    assert regions.search("西湖区") == ()
