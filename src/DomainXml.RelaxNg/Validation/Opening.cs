using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>One way in which an element or attribute fits into a pattern.</summary>
/// <param name="Content">What it must hold.</param>
/// <param name="Rest">What the pattern leaves to be matched behind it.</param>
/// <param name="Element">The element pattern; null for an attribute.</param>
internal readonly record struct Opening(Pattern Content, Pattern Rest, ElementPattern? Element);
