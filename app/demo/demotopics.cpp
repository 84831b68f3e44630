#include "app/demo/demotopics.h"

#include <array>

namespace touchstone {

namespace {

constexpr std::array<DemoTopic, 46> topics {{
    {"aquariums",
        "tank fish filter shrimp algae heater substrate betta guppy cichlid nitrate snail plants cycling "
        "gravel",
        "", 17},
    {"astronomy",
        "telescope planet nebula eyepiece galaxy jupiter orbit comet lens moon stars eclipse saturn mount "
        "exposure",
        "", 27},
    {"baking",
        "dough flour oven yeast crust sourdough loaf butter sugar proofing croissant starter crumb whisk "
        "pastry",
        "", 9},
    {"beekeeping",
        "hive queen honey swarm mites frames brood nectar smoker colony wax drone pollen apiary winter", "",
        15},
    {"boardgames",
        "dice board meeple expansion rules cards players solo tokens strategy rulebook miniatures dungeon "
        "coop deck",
        "", 8},
    {"bicycles",
        "bike frame derailleur tire saddle pedal chain commute brake gravel spokes crank helmet wheelset "
        "tube",
        "", 29},
    {"birds",
        "warbler binoculars feeder nest owl hawk plumage migration finch sighting heron beak sparrow eagle "
        "song",
        "", 3},
    {"cats",
        "kitten litter purr whiskers meow scratching tabby vet catnip paw fur lap treats zoomies adopted", "",
        13},
    {"chess",
        "opening rook bishop endgame gambit knight checkmate sicilian pawn blunder rating elo tactic castle "
        "blitz",
        "engine cheating online streamer bullet puzzle rush variant chess960 bot evaluation neural depth", 4},
    {"coffee",
        "espresso grinder roast beans crema portafilter brew latte aeropress kettle bloom arabica filter "
        "milk tamper",
        "", 2},
    {"comics",
        "panel issue villain hero variant cover artist inker crossover reboot graphic trade manga cape "
        "origin",
        "", 26},
    {"climbing",
        "boulder crag belay rope harness chalk grade holds overhang route finger hangboard crimp send anchor",
        "", 18},
    {"databases",
        "query index table join transaction schema replica postgres primary key migration backup lock vacuum "
        "cursor",
        "vector embedding cloud serverless warehouse lakehouse parquet columnar streaming partition cost "
        "tiering pipeline",
        31},
    {"dogs",
        "puppy leash bark fetch walk breed kennel crate training rescue tail collar groomer shepherd treats",
        "", 7},
    {"electronics",
        "resistor capacitor solder circuit voltage transistor oscilloscope breadboard microcontroller diode "
        "amp pcb wire sensor ohm",
        "", 20},
    {"gardening",
        "tomato soil compost seedlings mulch raised bed prune pepper squash weeds fertilizer bloom harvest "
        "greenhouse",
        "", 3},
    {"guitar", "chord fret pickup strings amp riff pedal strat capo tuning solo neck picking acoustic barre",
        "", 25},
    {"reptiles",
        "gecko snake terrarium heat lamp shed basking python lizard humidity feeder tortoise vivarium "
        "calcium crickets",
        "", 0},
    {"hiking",
        "trail summit boots backpack ridge campsite elevation waterfall miles switchback tent forest poles "
        "lake view",
        "", 11},
    {"history",
        "empire dynasty treaty medieval roman siege archive king battle century revolution tomb chronicle "
        "colony senate",
        "", 35},
    {"homeautomation",
        "thermostat bulb sensor hub zigbee routine switch motion voice camera doorbell scene automation "
        "relay plug",
        "", 14},
    {"houseplants",
        "pothos monstera leaf repot roots humidity philodendron cutting propagate sunlight watering pot fern "
        "succulent drainage",
        "", 15},
    {"investing",
        "stock portfolio dividend fund bond broker yield index shares earnings valuation hedge retirement "
        "etf inflation",
        "crypto token wallet blockchain coin exchange halving staking meme leverage options squeeze apes "
        "rally moon",
        33},
    {"knitting", "yarn needles stitch sweater purl gauge wool pattern sock cable cast skein lace hat row", "",
        36},
    {"languages",
        "grammar verb vocabulary fluent accent tense noun immersion flashcards dialect pronunciation "
        "speaking translation alphabet tutor",
        "", 35},
    {"drums",
        "snare cymbal hihat kick groove sticks fill tempo toms paradiddle metronome kit beat rudiment bass",
        "", 16},
    {"movies",
        "film director scene trailer actor plot sequel cinema screenplay ending cast thriller review oscar "
        "premiere",
        "series season episode streaming finale showrunner binge spinoff pilot renewed cancelled platform "
        "miniseries franchise",
        10},
    {"photography",
        "lens aperture shutter iso portrait bokeh camera tripod raw lightroom focus exposure flash landscape "
        "sensor",
        "", 1},
    {"running",
        "marathon pace mile shoes tempo race training cadence splits long easy injury watch finish heartrate",
        "", 29},
    {"cycling",
        "climb race peloton watts sprint stage interval power cadence century ride gravel time trial jersey",
        "", 5},
    {"chemistry",
        "reaction molecule acid titration solvent bond electron lab organic catalyst reagent yield ion "
        "spectrum synthesis",
        "", 34},
    {"programming",
        "function compiler variable loop bug class pointer refactor library recursion syntax test thread "
        "string api",
        "agent prompt model copilot assistant context tokens generated autocomplete review hallucination "
        "workflow chat benchmark tooling",
        12},
    {"sailing", "boat sail mast anchor wind keel harbor rigging marina hull tack crew jib knot regatta", "",
        18},
    {"personalfinance",
        "budget debt loan savings credit mortgage salary emergency rent insurance payoff expenses account "
        "tax interest",
        "", 22},
    {"physics",
        "quantum particle energy momentum field relativity wave force gravity entropy photon mass equation "
        "spin vacuum",
        "", 30},
    {"politics",
        "election senate vote bill congress policy campaign candidate governor law debate party poll court "
        "veto",
        "pandemic lockdown mask vaccine hospital mandate emergency curfew stimulus cases testing quarantine "
        "governor relief outbreak",
        19},
    {"sewing",
        "fabric thread seam bobbin pattern zipper hem machine dress needle pleat lining cotton pins denim",
        "", 23},
    {"soccer",
        "goal striker midfield keeper penalty league transfer offside coach derby header club pitch corner "
        "match",
        "", 38},
    {"basketball",
        "dunk rebound three pointer guard playoffs coach assist foul draft court season block point center",
        "", 37},
    {"woodworking",
        "saw chisel joint oak plane dovetail workbench glue clamp router walnut sanding finish grain lathe",
        "", 14},
    {"neutralpolitics",
        "evidence source policy effect study bill argument election impact data congress claim vote tradeoff "
        "analysis",
        "", 35},
    {"moderatepolitics",
        "compromise centrist party debate voters election bipartisan moderate court policy senate "
        "polarization independent poll discourse",
        "", 35},
    {"remotework",
        "office commute desk meeting video home hours manager team hybrid camera schedule boundaries "
        "productivity laptop",
        "", 33},
    {"homebrewing",
        "beer wort hops fermenter mash grain keg yeast carbonation stout malt bottle boil lager gravity", "",
        2},
    {"localmodels",
        "quantized weights inference prompt context gpu tokens finetune checkpoint memory layers adapter "
        "sampling vram benchmark",
        "", 31},
    {"mechanicalkeyboards",
        "switch keycap stabilizer plate lube tactile linear layout spacebar solder foam firmware artisan "
        "profile thock",
        "", 14},
}};

constexpr std::string_view commonWords = "the a to and of my is for in it with this on i have that was but "
                                         "what just any so how first after new help need"
                                         " anyone think best good time year today really looking question "
                                         "advice finally still got made found love started"
                                         " people know want work never tried did does much better way little "
                                         "someone ever week old great right should which"
                                         " two day next where more over before now back keep here take well "
                                         "thing things idea pretty going using";

} // namespace

std::span<const DemoTopic> demoTopics()
{
    return topics;
}

std::string_view demoCommonWords()
{
    return commonWords;
}

} // namespace touchstone
