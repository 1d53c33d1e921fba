package janus.intake;

/// How far results reach.
public enum Extent {
    /// To the skin: for what would fill the air, such as a constant.
    HEAD,
    /// Some millimetres beyond, over eyes and nostrils that the head's outline in MR cuts off
    /// because they are dark: for networks, which know air when they see it. What a network is
    /// shown reaches as far.
    SURROUNDINGS
}
