namespace DomainXml.RelaxNg.Validation;

/// <summary>What kind of mistake a document has. The numbers are part of the stable ids.</summary>
public enum ValidationErrorKind
{
    /// <summary>An element that cannot stand in its parent, and that the schema does not know elsewhere.</summary>
    UnknownElement = 101,

    /// <summary>An element that belongs into another element.</summary>
    MisplacedElement = 102,

    /// <summary>An element that must come before one that stands before it.</summary>
    ElementOutOfOrder = 103,

    /// <summary>An element that may stand fewer times in its parent than it does.</summary>
    DuplicateElement = 104,

    /// <summary>An element that cannot stand beside another one, or beside an attribute's value.</summary>
    ConflictingElement = 105,

    /// <summary>An element that must be there and is not.</summary>
    MissingElement = 106,

    /// <summary>The outermost element is not one that the schema allows there.</summary>
    WrongRoot = 107,

    /// <summary>An element or attribute with the right local name in the wrong namespace.</summary>
    WrongNamespace = 108,

    /// <summary>An element where an attribute of that name is meant.</summary>
    ElementInsteadOfAttribute = 109,

    /// <summary>An attribute that its element does not have.</summary>
    UnknownAttribute = 111,

    /// <summary>An attribute that its element does not have because of another attribute.</summary>
    ConflictingAttribute = 112,

    /// <summary>An attribute that must be there and is not.</summary>
    MissingAttribute = 113,

    /// <summary>An attribute where an element of that name is meant.</summary>
    AttributeInsteadOfElement = 114,

    /// <summary>An attribute's value is not one of those allowed.</summary>
    InvalidAttributeValue = 115,

    /// <summary>An attribute that belongs to another element.</summary>
    MisplacedAttribute = 116,

    /// <summary>The text of an element is not one of those allowed.</summary>
    InvalidText = 121,

    /// <summary>Text where only elements, or nothing, may stand.</summary>
    UnexpectedText = 122,
}
